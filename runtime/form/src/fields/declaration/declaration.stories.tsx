import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'declaration',
    id: 'declaration',
    key: 'declaration',
    label: '真实性承诺',
    statement: '本单位承诺所提交的材料和填写的内容真实、合法、有效,并承担相应的法律责任。',
  },
  filled: { agreed: true, agreedAt: '2026-03-05T02:30:00Z', signature: null },
})

export default { title: '字段/真实性承诺 declaration' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
