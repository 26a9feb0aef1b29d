import type { FieldDesign } from './field-design.ts'

export const repeatDesign: FieldDesign<'repeat'> = {
  group: 'containers',
  icon: 'repeat',
  columns: 12,
  create: base => ({ ...base, type: 'repeat', fields: [] }),
  settings: [
    { control: 'integer', property: 'minRows', least: 0 },
    { control: 'integer', property: 'maxRows', least: 1, most: 5000 },
    { control: 'words', property: 'rowLabel' },
    { control: 'words', property: 'addLabel' },
    { control: 'choice', property: 'appearance', values: ['auto', 'table', 'cards'] },
    { control: 'uniqueColumns', property: 'uniqueBy' },
    { control: 'columns', property: 'orderedBy' },
  ],
}
