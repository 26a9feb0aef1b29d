import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'boolean', id: 'boolean', key: 'boolean', label: '是否外设仓库' },
  filled: true,
})

export default { title: '字段/是否外设仓库 boolean' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
