import type { FieldDesign } from './field-design.ts'

export const groupDesign: FieldDesign<'group'> = {
  group: 'containers',
  icon: 'group',
  columns: 12,
  create: base => ({ ...base, type: 'group', fields: [] }),
  settings: [],
}
