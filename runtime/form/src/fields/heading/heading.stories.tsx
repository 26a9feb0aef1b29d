import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'heading', id: 'heading', key: 'heading', label: '场所设备', level: 1 },
  filled: null,
})

export default { title: '字段/场所设备 heading' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
