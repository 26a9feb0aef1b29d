import type { FieldDesign } from './field-design.ts'

export const projectCodeDesign: FieldDesign<'projectCode'> = {
  group: 'codes',
  icon: 'code',
  columns: 6,
  create: base => ({ ...base, type: 'projectCode' }),
  settings: [],
}
