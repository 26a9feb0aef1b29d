import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: { type: 'identityDocument', id: 'identityDocument', key: 'identityDocument', label: '身份证件' },
  filled: { documentType: '111', number: '11010519491231002X' },
  wrong: { documentType: '111', number: '110105194912310021' },
})

export default { title: '字段/身份证件 identityDocument' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
