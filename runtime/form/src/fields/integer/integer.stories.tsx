import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'integer',
    id: 'integer',
    key: 'integer',
    label: '从业人数',
    unit: '人',
    minimum: 1,
    maximum: 9999,
  },
  filled: 36,
  wrong: 0,
})

export default { title: '字段/从业人数 integer' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
