import type { FieldDesign } from './field-design.ts'

export const noticeDesign: FieldDesign<'notice'> = {
  group: 'layout',
  icon: 'info',
  columns: 12,
  isLayout: true,
  create: base => ({ ...base, type: 'notice', body: '请填写说明文字。' }),
  settings: [
    { control: 'choice', property: 'tone', values: ['info', 'warning', 'success'] },
    { control: 'longWords', property: 'body' },
  ],
}
