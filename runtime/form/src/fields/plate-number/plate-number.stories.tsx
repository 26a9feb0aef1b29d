import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'plateNumber', id: 'plateNumber', key: 'plateNumber', label: '车牌号码' },
  filled: '云A12345',
  wrong: 'A1',
})

export default { title: '字段/车牌号码 plateNumber' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
