import type { FieldDesign } from './field-design.ts'

export const addressDesign: FieldDesign<'address'> = {
  group: 'composite',
  icon: 'address',
  columns: 12,
  create: base => ({ ...base, type: 'address' }),
  settings: [
    { control: 'text', property: 'root' },
    {
      control: 'choice',
      property: 'requiredLevel',
      values: ['province', 'city', 'county', 'township', 'village'],
    },
  ],
}
