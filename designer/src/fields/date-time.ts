import type { FieldDesign } from './field-design.ts'

export const dateTimeDesign: FieldDesign<'dateTime'> = {
  group: 'time',
  icon: 'clock',
  columns: 6,
  create: base => ({ ...base, type: 'dateTime' }),
  settings: [
    { control: 'expression', property: 'notBefore' },
    { control: 'expression', property: 'notAfter' },
  ],
}
