import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'select',
    id: 'select',
    key: 'select',
    label: '主体业态',
    options: {
      type: 'inline',
      options: [
        { value: 'restaurant', label: '餐饮服务经营者' },
        { value: 'seller', label: '食品销售经营者' },
        { value: 'canteen', label: '单位食堂' },
      ],
    },
  },
  filled: 'restaurant',
})

export default { title: '字段/主体业态 select' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
