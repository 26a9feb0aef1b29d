import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'mobilePhone', id: 'mobilePhone', key: 'mobilePhone', label: '手机号码' },
  filled: '13800000000',
  wrong: '1380000',
})

export default { title: '字段/手机号码 mobilePhone' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
