import type { FieldDesign } from './field-design.ts'

export const plateNumberDesign: FieldDesign<'plateNumber'> = {
  group: 'codes',
  icon: 'car',
  columns: 6,
  create: base => ({ ...base, type: 'plateNumber' }),
  settings: [],
}
