import type { FieldDesign } from './field-design.ts'

export const declarationDesign: FieldDesign<'declaration'> = {
  group: 'files',
  icon: 'declare',
  columns: 12,
  create: base => ({
    ...base,
    type: 'declaration',
    statement: '本人（本单位）承诺所填内容和所交材料真实、准确、完整，并承担相应的法律责任。',
  }),
  settings: [
    { control: 'longWords', property: 'statement' },
    { control: 'switch', property: 'needsSignature' },
  ],
}
