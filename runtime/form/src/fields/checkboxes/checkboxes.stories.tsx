import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'checkboxes',
    id: 'checkboxes',
    key: 'checkboxes',
    label: '经营项目',
    maxItems: 2,
    options: {
      type: 'inline',
      options: [
        { value: 'hot', label: '热食类食品制售' },
        { value: 'cold', label: '冷食类食品制售' },
        { value: 'cake', label: '糕点类食品制售' },
      ],
    },
  },
  filled: ['hot', 'cake'],
  wrong: ['hot', 'cold', 'cake'],
})

export default { title: '字段/经营项目 checkboxes' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
