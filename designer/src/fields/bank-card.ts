import type { FieldDesign } from './field-design.ts'

export const bankCardDesign: FieldDesign<'bankCard'> = {
  group: 'codes',
  icon: 'card',
  columns: 6,
  create: base => ({ ...base, type: 'bankCard' }),
  settings: [],
}
