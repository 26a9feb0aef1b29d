import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'textarea', id: 'textarea', key: 'textarea', label: '经营范围说明', maxLength: 60, rows: 3 },
  filled: '餐饮服务;食品经营。\n不含需要前置审批的项目。',
  wrong: '很长的说明'.repeat(20),
})

export default { title: '字段/经营范围说明 textarea' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
