import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'divider', id: 'divider', key: 'divider', label: '分隔线' },
  filled: null,
})

export default { title: '字段/分隔线 divider' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
