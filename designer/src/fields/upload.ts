import type { FieldDesign } from './field-design.ts'

export const uploadDesign: FieldDesign<'upload'> = {
  group: 'files',
  icon: 'upload',
  columns: 12,
  create: base => ({ ...base, type: 'upload' }),
  settings: [
    { control: 'integer', property: 'minFiles', least: 0 },
    { control: 'integer', property: 'maxFiles', least: 1, most: 50 },
    { control: 'integer', property: 'maxMegabytes', least: 1 },
    {
      control: 'several',
      property: 'accept',
      values: ['pdf', 'png', 'jpeg', 'ofd', 'docx', 'xlsx', 'zip', 'cad'],
    },
  ],
}
