import type { FieldDesign } from './field-design.ts'

export const mapPointDesign: FieldDesign<'mapPoint'> = {
  group: 'composite',
  icon: 'pin',
  columns: 12,
  create: base => ({ ...base, type: 'mapPoint' }),
  settings: [],
}
