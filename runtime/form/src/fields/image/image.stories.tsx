import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'image',
    id: 'image',
    key: 'image',
    label: '门头照片',
    maxFiles: 2,
    maxMegabytes: 5,
    ratio: '4:3',
  },
  filled: ['00000000-0000-4000-8000-000000000002'],
})

export default { title: '字段/门头照片 image' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
