import type { FieldDesign } from './field-design.ts'

export const signatureDesign: FieldDesign<'signature'> = {
  group: 'files',
  icon: 'pen',
  columns: 12,
  create: base => ({ ...base, type: 'signature' }),
  settings: [],
}
