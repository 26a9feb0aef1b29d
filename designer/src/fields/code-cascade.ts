import type { FieldDesign } from './field-design.ts'

export const codeCascadeDesign: FieldDesign<'codeCascade'> = {
  group: 'choice',
  icon: 'tree',
  columns: 6,
  create: base => ({ ...base, type: 'codeCascade', codeTable: 'codeTable' }),
  settings: [
    { control: 'codeTable', property: 'codeTable' },
    { control: 'integer', property: 'levels', least: 1, most: 10 },
    { control: 'switch', property: 'leavesOnly' },
  ],
}
