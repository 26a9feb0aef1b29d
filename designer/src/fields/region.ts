import type { FieldDesign } from './field-design.ts'

export const regionDesign: FieldDesign<'region'> = {
  group: 'choice',
  icon: 'region',
  columns: 12,
  create: base => ({ ...base, type: 'region', toLevel: 'township' }),
  settings: [
    { control: 'text', property: 'root' },
    {
      control: 'choice',
      property: 'toLevel',
      values: ['province', 'city', 'county', 'township', 'village'],
      isNeeded: true,
    },
    {
      control: 'choice',
      property: 'requiredLevel',
      values: ['province', 'city', 'county', 'township', 'village'],
    },
  ],
}
