import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'person', id: 'person', key: 'person', label: '法定代表人' },
  filled: {
    name: '王建国',
    identityDocument: { documentType: '111', number: '11010519491231002X' },
    mobilePhone: '13800000000',
  },
  wrong: {
    name: '王建国',
    identityDocument: { documentType: '111', number: '110105194912310021' },
    mobilePhone: '138',
  },
})

export default { title: '字段/法定代表人 person' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
