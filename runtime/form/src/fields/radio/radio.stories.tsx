import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'radio',
    id: 'radio',
    key: 'radio',
    label: '申请类型',
    options: {
      type: 'inline',
      options: [
        { value: 'new', label: '新办' },
        { value: 'change', label: '变更' },
        { value: 'renew', label: '延续', help: '有效期届满 30 日前申请。' },
      ],
    },
  },
  filled: 'change',
  wrong: 'none',
})

export default { title: '字段/申请类型 radio' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
