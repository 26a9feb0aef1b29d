import type { FieldDesign } from './field-design.ts'

export const postalCodeDesign: FieldDesign<'postalCode'> = {
  group: 'codes',
  icon: 'mail',
  columns: 6,
  create: base => ({ ...base, type: 'postalCode' }),
  settings: [],
}
