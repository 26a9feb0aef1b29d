import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'calculated',
    id: 'calculated',
    key: 'calculated',
    label: '合计面积',
    valueType: 'number',
    unit: '平方米',
    calculate: '1 + 1',
  },
  filled: '128.5',
})

export default { title: '字段/合计面积 calculated' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
