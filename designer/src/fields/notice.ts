import type { FieldDesign } from './field-design.ts'

export const noticeDesign: FieldDesign<'notice'> = {
  group: 'layout',
  icon: 'info',
  columns: 12,
  isLayout: true,
  create: (base, words) => ({ ...base, type: 'notice', body: words.notice }),
  settings: [
    { control: 'choice', property: 'tone', values: ['info', 'warning', 'success'] },
    { control: 'longWords', property: 'body' },
  ],
}
