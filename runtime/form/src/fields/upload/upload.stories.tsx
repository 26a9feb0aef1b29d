import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'upload',
    id: 'upload',
    key: 'upload',
    label: '经营场所证明',
    accept: ['pdf', 'jpeg'],
    maxFiles: 3,
    maxMegabytes: 20,
  },
  filled: ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'],
})

export default { title: '字段/经营场所证明 upload' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
