import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'date', id: 'date', key: 'date', label: '开业日期', allowsLongTerm: true },
  filled: '2026-03-20',
  wrong: '2026-02-30',
})

export default { title: '字段/开业日期 date' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
