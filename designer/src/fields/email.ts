import type { FieldDesign } from './field-design.ts'

export const emailDesign: FieldDesign<'email'> = {
  group: 'text',
  icon: 'mail',
  columns: 6,
  create: base => ({ ...base, type: 'email' }),
  settings: [],
}
