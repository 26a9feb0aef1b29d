import type { FieldDesign } from './field-design.ts'

export const textDesign: FieldDesign<'text'> = {
  group: 'text',
  icon: 'text',
  columns: 6,
  create: base => ({ ...base, type: 'text' }),
  settings: [
    { control: 'integer', property: 'minLength', least: 0 },
    { control: 'integer', property: 'maxLength', least: 1 },
    { control: 'text', property: 'pattern' },
    { control: 'words', property: 'patternMessage' },
  ],
}
