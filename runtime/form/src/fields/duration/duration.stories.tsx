import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'duration', id: 'duration', key: 'duration', label: '许可年限', units: ['years', 'months'] },
  filled: 'P3Y6M',
})

export default { title: '字段/许可年限 duration' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
