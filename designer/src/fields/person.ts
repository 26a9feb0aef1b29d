import type { FieldDesign } from './field-design.ts'

export const personDesign: FieldDesign<'person'> = {
  group: 'composite',
  icon: 'person',
  columns: 12,
  create: base => ({ ...base, type: 'person' }),
  settings: [
    {
      control: 'parts',
      property: 'parts',
      values: ['name', 'sex', 'identityDocument', 'ethnicGroup', 'birthOn', 'mobilePhone', 'address'],
    },
  ],
}
