import type { FieldDesign } from './field-design.ts'

export const mobilePhoneDesign: FieldDesign<'mobilePhone'> = {
  group: 'codes',
  icon: 'phone',
  columns: 6,
  create: base => ({ ...base, type: 'mobilePhone' }),
  settings: [],
}
