import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'signature', id: 'signature', key: 'signature', label: '申请人签名' },
  filled: {
    attachment: '00000000-0000-4000-8000-000000000002',
    signedBy: '王建国',
    signedAt: '2026-03-05T02:30:00Z',
  },
})

export default { title: '字段/申请人签名 signature' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
