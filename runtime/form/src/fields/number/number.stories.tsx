import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'number',
    id: 'number',
    key: 'number',
    label: '经营面积',
    unit: '平方米',
    minimum: '1',
    scale: 2,
  },
  filled: '128.5',
  wrong: '0.125',
})

export default { title: '字段/经营面积 number' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
