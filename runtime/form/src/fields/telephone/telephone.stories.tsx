import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'telephone', id: 'telephone', key: 'telephone', label: '联系电话' },
  filled: '0871-63130000',
  wrong: '63',
})

export default { title: '字段/联系电话 telephone' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
