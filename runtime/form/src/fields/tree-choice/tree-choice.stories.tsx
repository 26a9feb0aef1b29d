import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'treeChoice',
    id: 'treeChoice',
    key: 'treeChoice',
    label: '许可项目',
    isMultiple: true,
    leavesOnly: true,
    options: {
      type: 'inline',
      options: [
        {
          value: 'sale',
          label: '食品销售',
          children: [
            { value: 'packed', label: '预包装食品' },
            { value: 'bulk', label: '散装食品' },
          ],
        },
        {
          value: 'catering',
          label: '餐饮服务',
          children: [
            { value: 'hot', label: '热食类' },
            { value: 'cold', label: '冷食类' },
          ],
        },
      ],
    },
  },
  filled: ['packed', 'hot'],
})

export default { title: '字段/许可项目 treeChoice' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
