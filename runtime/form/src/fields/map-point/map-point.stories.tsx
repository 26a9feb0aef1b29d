import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'mapPoint', id: 'mapPoint', key: 'mapPoint', label: '排放口位置' },
  filled: { longitude: '102.7183', latitude: '25.0389' },
  wrong: { longitude: '302.7', latitude: '25.0389' },
})

export default { title: '字段/排放口位置 mapPoint' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
