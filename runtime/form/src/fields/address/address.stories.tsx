import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'address', id: 'address', key: 'address', label: '经营场所', requiredLevel: 'county' },
  filled: { region: '530103001', detail: '拓东路 1 号 2 幢 101 室' },
  wrong: { region: '5301', detail: null },
})

export default { title: '字段/经营场所 address' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
