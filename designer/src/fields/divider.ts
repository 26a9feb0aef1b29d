import type { FieldDesign } from './field-design.ts'

export const dividerDesign: FieldDesign<'divider'> = {
  group: 'layout',
  icon: 'divider',
  columns: 12,
  isLayout: true,
  create: base => ({ ...base, type: 'divider' }),
  settings: [],
}
