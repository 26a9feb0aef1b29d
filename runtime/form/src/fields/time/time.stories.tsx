import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'time', id: 'time', key: 'time', label: '营业开始时间', step: 30 },
  filled: '09:30',
  wrong: '09:10',
})

export default { title: '字段/营业开始时间 time' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
