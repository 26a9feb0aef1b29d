import type { FieldDesign } from './field-design.ts'

export const realEstateUnitNumberDesign: FieldDesign<'realEstateUnitNumber'> = {
  group: 'codes',
  icon: 'house',
  columns: 6,
  create: base => ({ ...base, type: 'realEstateUnitNumber' }),
  settings: [],
}
