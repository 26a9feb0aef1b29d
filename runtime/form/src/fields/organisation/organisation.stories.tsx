import type { Meta } from '@storybook/react-vite'
import { describeField } from '../../stories/describe-field.tsx'

const stories = describeField({
  field: {
    type: 'organisation',
    id: 'organisation',
    key: 'organisation',
    label: '申请单位',
    parts: [
      { part: 'name', isRequired: true },
      { part: 'creditCode', isRequired: true },
      { part: 'address' },
      { part: 'telephone' },
    ],
  },
  filled: {
    name: '昆明云岭餐饮管理有限公司',
    creditCode: '91350100M000100Y43',
    address: { region: '530103001', detail: '拓东路 1 号' },
    telephone: '0871-63130000',
  },
  wrong: { name: '昆明云岭餐饮管理有限公司', creditCode: '9135', address: null, telephone: null },
})

export default { title: '字段/申请单位 organisation' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone
