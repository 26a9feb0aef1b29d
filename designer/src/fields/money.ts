import type { FieldDesign } from './field-design.ts'

export const moneyDesign: FieldDesign<'money'> = {
  group: 'text',
  icon: 'money',
  columns: 6,
  create: base => ({ ...base, type: 'money' }),
  settings: [
    { control: 'decimal', property: 'minimum' },
    { control: 'decimal', property: 'maximum' },
    { control: 'switch', property: 'showsInWords' },
  ],
}
