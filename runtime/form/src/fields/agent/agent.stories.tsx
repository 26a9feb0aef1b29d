import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'agent', id: 'agent', key: 'agent', label: '代办人' },
  filled: {
    name: '李春梅',
    identityDocument: { documentType: '111', number: '11010519491231002X' },
    mobilePhone: '13800000000',
    relation: '员工',
    period: { from: '2026-03-01', to: '2026-06-30' },
    powers: '代为提交申请、领取文书',
  },
})

export default { title: '字段/代办人 agent' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
