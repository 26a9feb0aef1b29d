import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'dateRange', id: 'dateRange', key: 'dateRange', label: '租赁期限', allowsLongTerm: true },
  filled: { from: '2026-01-01', to: '9999-12-31' },
  wrong: { from: '2026-05-01', to: '2026-01-01' },
})

export default { title: '字段/租赁期限 dateRange' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
