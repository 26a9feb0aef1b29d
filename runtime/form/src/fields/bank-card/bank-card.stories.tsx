import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'bankCard', id: 'bankCard', key: 'bankCard', label: '银行账号' },
  filled: '6222020000000000000',
  wrong: '62',
})

export default { title: '字段/银行账号 bankCard' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
