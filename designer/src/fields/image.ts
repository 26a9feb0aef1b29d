import type { FieldDesign } from './field-design.ts'

export const imageDesign: FieldDesign<'image'> = {
  group: 'files',
  icon: 'image',
  columns: 12,
  create: base => ({ ...base, type: 'image' }),
  settings: [
    { control: 'integer', property: 'minFiles', least: 0 },
    { control: 'integer', property: 'maxFiles', least: 1, most: 50 },
    { control: 'integer', property: 'maxMegabytes', least: 1 },
    { control: 'text', property: 'ratio' },
  ],
}
