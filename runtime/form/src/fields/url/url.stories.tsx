import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'url', id: 'url', key: 'url', label: '单位网站' },
  filled: 'https://www.example.com/',
  wrong: 'www',
})

export default { title: '字段/单位网站 url' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
