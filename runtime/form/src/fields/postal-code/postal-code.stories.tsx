import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'postalCode', id: 'postalCode', key: 'postalCode', label: '邮政编码' },
  filled: '650051',
  wrong: '65005',
})

export default { title: '字段/邮政编码 postalCode' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
