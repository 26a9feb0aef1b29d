import type { FieldDesign } from './field-design.ts'

export const creditCodeDesign: FieldDesign<'creditCode'> = {
  group: 'codes',
  icon: 'building',
  columns: 6,
  create: base => ({ ...base, type: 'creditCode' }),
  settings: [],
}
