import type { FieldDesign } from './field-design.ts'

export const licenceNumberDesign: FieldDesign<'licenceNumber'> = {
  group: 'codes',
  icon: 'code',
  columns: 6,
  create: base => ({ ...base, type: 'licenceNumber' }),
  settings: [
    { control: 'text', property: 'licenceType' },
    { control: 'text', property: 'pattern' },
    { control: 'words', property: 'patternMessage' },
  ],
}
