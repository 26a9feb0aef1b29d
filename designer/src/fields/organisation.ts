import type { FieldDesign } from './field-design.ts'

export const organisationDesign: FieldDesign<'organisation'> = {
  group: 'composite',
  icon: 'building',
  columns: 12,
  create: base => ({ ...base, type: 'organisation' }),
  settings: [
    {
      control: 'parts',
      property: 'parts',
      values: ['name', 'creditCode', 'organisationType', 'legalRepresentative', 'address', 'telephone'],
    },
  ],
}
