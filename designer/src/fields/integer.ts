import type { FieldDesign } from './field-design.ts'

export const integerDesign: FieldDesign<'integer'> = {
  group: 'text',
  icon: 'number',
  columns: 6,
  create: base => ({ ...base, type: 'integer' }),
  settings: [
    { control: 'integer', property: 'minimum' },
    { control: 'integer', property: 'maximum' },
    { control: 'words', property: 'unit' },
  ],
}
