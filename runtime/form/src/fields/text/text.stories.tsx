import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'text',
    id: 'text',
    key: 'text',
    label: '单位名称',
    help: '与营业执照一致。',
    maxLength: 30,
  },
  filled: '昆明云岭餐饮管理有限公司',
  wrong: '昆明云岭餐饮管理有限公司盘龙区拓东街道尚义社区第一分公司筹备处一二三',
})

export default { title: '字段/单位名称 text' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
