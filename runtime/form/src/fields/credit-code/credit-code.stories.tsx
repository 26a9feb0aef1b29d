import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'creditCode', id: 'creditCode', key: 'creditCode', label: '统一社会信用代码' },
  filled: '91350100M000100Y43',
  wrong: '91350100M000100Y44',
})

export default { title: '字段/统一社会信用代码 creditCode' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
