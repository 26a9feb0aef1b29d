import type { FieldDesign } from './field-design.ts'

export const residentIdentityNumberDesign: FieldDesign<'residentIdentityNumber'> = {
  group: 'codes',
  icon: 'idCard',
  columns: 6,
  create: base => ({ ...base, type: 'residentIdentityNumber' }),
  settings: [],
}
