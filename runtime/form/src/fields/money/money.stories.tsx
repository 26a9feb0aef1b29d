import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'money', id: 'money', key: 'money', label: '注册资本', showsInWords: true, minimum: '0' },
  filled: '500000.00',
  wrong: '五十万',
})

export default { title: '字段/注册资本 money' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
