import type { FieldDesign } from './field-design.ts'

export const dateDesign: FieldDesign<'date'> = {
  group: 'time',
  icon: 'calendar',
  columns: 6,
  create: base => ({ ...base, type: 'date' }),
  settings: [
    { control: 'expression', property: 'notBefore' },
    { control: 'expression', property: 'notAfter' },
    { control: 'switch', property: 'allowsLongTerm' },
  ],
}
