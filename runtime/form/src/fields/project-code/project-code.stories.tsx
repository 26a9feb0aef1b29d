import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'projectCode', id: 'projectCode', key: 'projectCode', label: '投资项目代码' },
  filled: '2017-110105-47-03-000001',
  wrong: '2017-47',
})

export default { title: '字段/投资项目代码 projectCode' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
