import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'dateTime', id: 'dateTime', key: 'dateTime', label: '预约到现场的时间' },
  filled: '2026-03-12T14:30',
})

export default { title: '字段/预约到现场的时间 dateTime' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
