import type { FieldSamples } from './field-sample.ts'

export const containerSamples = {
  group: {
    field: {
      type: 'group',
      id: 'group',
      key: 'group',
      label: { 'zh-CN': '厨房', en: 'Kitchen' },
      help: { 'zh-CN': '按平面图填写。', en: 'As on the floor plan.' },
      fields: [
        {
          type: 'number',
          id: 'area',
          key: 'area',
          label: { 'zh-CN': '面积', en: 'Area' },
          unit: { 'zh-CN': '平方米', en: 'm²' },
          minimum: '1',
          isRequired: true,
        },
        {
          type: 'integer',
          id: 'stoves',
          key: 'stoves',
          label: { 'zh-CN': '灶台', en: 'Stoves' },
          minimum: 0,
        },
        {
          type: 'boolean',
          id: 'hasVent',
          key: 'hasVent',
          label: { 'zh-CN': '有排烟设施', en: 'Has an exhaust' },
        },
      ],
    },
    filled: { area: '30', stoves: 4, hasVent: true },
    wrong: { area: '0.5', stoves: 4, hasVent: true },
  },
  repeat: {
    field: {
      type: 'repeat',
      id: 'repeat',
      key: 'repeat',
      label: { 'zh-CN': '从业人员', en: 'Staff' },
      rowLabel: { 'zh-CN': '人员', en: 'Person' },
      help: { 'zh-CN': '接触直接入口食品的人员都要填写。', en: 'Everybody who handles food.' },
      fields: [
        {
          type: 'text',
          id: 'name',
          key: 'name',
          label: { 'zh-CN': '姓名', en: 'Name' },
          isRequired: true,
        },
        {
          type: 'mobilePhone',
          id: 'phone',
          key: 'phone',
          label: { 'zh-CN': '手机号码', en: 'Mobile phone' },
        },
        {
          type: 'date',
          id: 'until',
          key: 'until',
          label: { 'zh-CN': '健康证有效期至', en: 'Health certificate until' },
        },
      ],
    },
    filled: [
      { name: '王建国', phone: '13800000000', until: '2026-12-31' },
      { name: '李春梅', phone: null, until: '2027-03-31' },
    ],
    wrong: [{ name: '王建国', phone: '138', until: '2026-12-31' }],
  },
} satisfies FieldSamples<'group' | 'repeat'>
