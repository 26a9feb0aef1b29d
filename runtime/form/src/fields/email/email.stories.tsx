import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'email', id: 'email', key: 'email', label: '电子邮箱' },
  filled: 'office@example.com',
  wrong: 'office@',
})

export default { title: '字段/电子邮箱 email' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
