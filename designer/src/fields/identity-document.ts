import type { FieldDesign } from './field-design.ts'

export const identityDocumentDesign: FieldDesign<'identityDocument'> = {
  group: 'codes',
  icon: 'idCard',
  columns: 12,
  create: base => ({ ...base, type: 'identityDocument' }),
  settings: [
    {
      control: 'several',
      property: 'documentTypes',
      values: ['111', '112', '113', '114', '414', '511', '516', '553', 'HMT'],
    },
  ],
}
