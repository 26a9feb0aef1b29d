import type { FieldDesign } from './field-design.ts'

export const calculatedDesign: FieldDesign<'calculated'> = {
  group: 'layout',
  icon: 'sum',
  columns: 6,
  create: base => ({ ...base, type: 'calculated', valueType: 'number', calculate: '0' }),
  settings: [
    {
      control: 'choice',
      property: 'valueType',
      values: ['text', 'number', 'integer', 'money', 'date', 'boolean'],
      isNeeded: true,
    },
    { control: 'integer', property: 'scale', least: 0, most: 10 },
    { control: 'words', property: 'unit' },
  ],
}
