import type { FieldDesign } from './field-design.ts'

export const telephoneDesign: FieldDesign<'telephone'> = {
  group: 'codes',
  icon: 'phone',
  columns: 6,
  create: base => ({ ...base, type: 'telephone' }),
  settings: [],
}
