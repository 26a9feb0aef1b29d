import type { FieldSamples } from './field-sample.ts'

export const layoutSamples = {
  heading: {
    field: {
      type: 'heading',
      id: 'heading',
      key: 'heading',
      label: { 'zh-CN': '场所设备', en: 'Equipment' },
      help: { 'zh-CN': '按平面图填写。', en: 'As on the floor plan.' },
      level: 1,
    },
    filled: null,
    states: ['filled'],
  },
  notice: {
    field: {
      type: 'notice',
      id: 'notice',
      key: 'notice',
      label: { 'zh-CN': '填写前请准备', en: 'Before you begin' },
      tone: 'info',
      body: {
        'zh-CN': '请先准备好营业执照、租赁合同和平面图。\n填写约需 10 分钟，可随时保存。',
        en: 'Have your business licence, lease and floor plan at hand.\nIt takes about 10 minutes and can be saved at any time.',
      },
    },
    filled: null,
    states: ['filled'],
  },
  divider: {
    field: { type: 'divider', id: 'divider', key: 'divider', label: { 'zh-CN': '分隔线', en: 'Divider' } },
    filled: null,
    states: ['filled'],
  },
  calculated: {
    field: {
      type: 'calculated',
      id: 'calculated',
      key: 'calculated',
      label: { 'zh-CN': '合计面积', en: 'Total area' },
      valueType: 'number',
      unit: { 'zh-CN': '平方米', en: 'm²' },
      calculate: '1 + 1',
    },
    filled: '128.5',
    states: ['empty', 'filled', 'readOnly'],
  },
} satisfies FieldSamples<'heading' | 'notice' | 'divider' | 'calculated'>
