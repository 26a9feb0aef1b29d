import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'month', id: 'month', key: 'month', label: '统计月份' },
  filled: '2026-02',
  wrong: '2026-13',
})

export default { title: '字段/统计月份 month' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
