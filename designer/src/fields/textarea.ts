import type { FieldDesign } from './field-design.ts'

export const textareaDesign: FieldDesign<'textarea'> = {
  group: 'text',
  icon: 'lines',
  columns: 12,
  create: base => ({ ...base, type: 'textarea' }),
  settings: [
    { control: 'integer', property: 'minLength', least: 0 },
    { control: 'integer', property: 'maxLength', least: 1 },
    { control: 'integer', property: 'rows', least: 2, most: 20 },
  ],
}
