import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'residentIdentityNumber',
    id: 'residentIdentityNumber',
    key: 'residentIdentityNumber',
    label: '公民身份号码',
  },
  filled: '11010519491231002X',
  wrong: '110105194912310021',
})

export default { title: '字段/公民身份号码 residentIdentityNumber' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
