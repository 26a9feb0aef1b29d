import type { FieldDesign } from './field-design.ts'

export const dateRangeDesign: FieldDesign<'dateRange'> = {
  group: 'time',
  icon: 'calendarRange',
  columns: 12,
  create: base => ({ ...base, type: 'dateRange' }),
  settings: [
    { control: 'expression', property: 'notBefore' },
    { control: 'expression', property: 'notAfter' },
    { control: 'switch', property: 'allowsLongTerm' },
    { control: 'words', property: 'fromLabel' },
    { control: 'words', property: 'toLabel' },
  ],
}
