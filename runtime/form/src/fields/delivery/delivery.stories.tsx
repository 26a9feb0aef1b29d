import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'delivery',
    id: 'delivery',
    key: 'delivery',
    label: '送达方式',
    ways: ['counter', 'post', 'electronic', 'otherPerson'],
  },
  filled: {
    way: 'post',
    recipient: '王建国',
    address: { region: '530103001', detail: '拓东路 1 号' },
    mobilePhone: '13800000000',
  },
  wrong: { way: 'otherPerson', recipient: null, address: null, mobilePhone: '138' },
})

export default { title: '字段/送达方式 delivery' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
