import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'codeCascade',
    id: 'codeCascade',
    key: 'codeCascade',
    label: '行业类别',
    codeTable: 'industry',
    leavesOnly: true,
  },
  filled: 'H621',
})

export default { title: '字段/行业类别 codeCascade' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
