import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'notice',
    id: 'notice',
    key: 'notice',
    label: '填写前请准备',
    tone: 'info',
    body: '请先准备好营业执照、租赁合同和平面图。\n填写约需 10 分钟,可随时保存。',
  },
  filled: null,
})

export default { title: '字段/填写前请准备 notice' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
