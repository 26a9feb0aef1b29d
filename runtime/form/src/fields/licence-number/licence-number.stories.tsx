import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'licenceNumber',
    id: 'licenceNumber',
    key: 'licenceNumber',
    label: '食品经营许可证编号',
    pattern: 'JY[0-9]{14}',
    patternMessage: '以 JY 开头,后接 14 位数字。',
  },
  filled: 'JY25301030012345',
  wrong: '25301030012345',
})

export default { title: '字段/食品经营许可证编号 licenceNumber' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
