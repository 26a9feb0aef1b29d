import type { FieldSamples } from './field-sample.ts'

export const textSamples = {
  text: {
    field: {
      type: 'text',
      id: 'text',
      key: 'text',
      label: { 'zh-CN': '单位名称', en: 'Name of the unit' },
      help: { 'zh-CN': '与营业执照一致。', en: 'As on the business licence.' },
      maxLength: 30,
    },
    filled: '昆明云岭餐饮管理有限公司',
    wrong: '昆明云岭餐饮管理有限公司盘龙区拓东街道尚义社区第一分公司筹备处一二三',
  },
  textarea: {
    field: {
      type: 'textarea',
      id: 'textarea',
      key: 'textarea',
      label: { 'zh-CN': '经营范围说明', en: 'Scope of business' },
      maxLength: 60,
      rows: 3,
    },
    filled: '餐饮服务；食品经营。\n不含需要前置审批的项目。',
    wrong: '很长的说明'.repeat(20),
  },
  number: {
    field: {
      type: 'number',
      id: 'number',
      key: 'number',
      label: { 'zh-CN': '经营面积', en: 'Floor area' },
      unit: { 'zh-CN': '平方米', en: 'm²' },
      minimum: '1',
      scale: 2,
    },
    filled: '128.5',
    wrong: '0.125',
  },
  integer: {
    field: {
      type: 'integer',
      id: 'integer',
      key: 'integer',
      label: { 'zh-CN': '从业人数', en: 'Number of employees' },
      unit: { 'zh-CN': '人', en: 'people' },
      minimum: 1,
      maximum: 9999,
    },
    filled: 36,
    wrong: 0,
  },
  money: {
    field: {
      type: 'money',
      id: 'money',
      key: 'money',
      label: { 'zh-CN': '注册资本', en: 'Registered capital' },
      showsInWords: true,
      minimum: '0',
    },
    filled: '500000.00',
    wrong: '五十万',
  },
  email: {
    field: {
      type: 'email',
      id: 'email',
      key: 'email',
      label: { 'zh-CN': '电子邮箱', en: 'E-mail address' },
      placeholder: { 'zh-CN': '用于接收通知', en: 'For notices' },
    },
    filled: 'office@example.com',
    wrong: 'office@',
  },
  url: {
    field: { type: 'url', id: 'url', key: 'url', label: { 'zh-CN': '单位网站', en: 'Website' } },
    filled: 'https://www.example.com/',
    wrong: 'www',
  },
} satisfies FieldSamples<'text' | 'textarea' | 'number' | 'integer' | 'money' | 'email' | 'url'>
