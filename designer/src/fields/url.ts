import type { FieldDesign } from './field-design.ts'

export const urlDesign: FieldDesign<'url'> = {
  group: 'text',
  icon: 'link',
  columns: 6,
  create: base => ({ ...base, type: 'url' }),
  settings: [],
}
