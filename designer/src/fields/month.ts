import type { FieldDesign } from './field-design.ts'

export const monthDesign: FieldDesign<'month'> = {
  group: 'time',
  icon: 'calendar',
  columns: 6,
  create: base => ({ ...base, type: 'month' }),
  settings: [
    { control: 'expression', property: 'notBefore' },
    { control: 'expression', property: 'notAfter' },
  ],
}
