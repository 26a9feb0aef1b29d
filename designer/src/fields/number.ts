import type { FieldDesign } from './field-design.ts'

export const numberDesign: FieldDesign<'number'> = {
  group: 'text',
  icon: 'number',
  columns: 6,
  create: base => ({ ...base, type: 'number' }),
  settings: [
    { control: 'decimal', property: 'minimum' },
    { control: 'decimal', property: 'maximum' },
    { control: 'integer', property: 'scale', least: 0, most: 10 },
    { control: 'words', property: 'unit' },
  ],
}
