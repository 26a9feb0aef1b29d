import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'realEstateUnitNumber',
    id: 'realEstateUnitNumber',
    key: 'realEstateUnitNumber',
    label: '不动产单元号',
  },
  filled: '530103001001GB00001F00010001',
  wrong: '5301',
})

export default { title: '字段/不动产单元号 realEstateUnitNumber' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
