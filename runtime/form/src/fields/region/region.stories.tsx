import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'region',
    id: 'region',
    key: 'region',
    label: '所在地区',
    toLevel: 'village',
    requiredLevel: 'county',
  },
  filled: '530103001',
  wrong: '5301',
})

export default { title: '字段/所在地区 region' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
