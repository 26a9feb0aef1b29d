import type { FieldDesign } from './field-design.ts'

export const declarationDesign: FieldDesign<'declaration'> = {
  group: 'files',
  icon: 'declare',
  columns: 12,
  create: (base, words) => ({ ...base, type: 'declaration', statement: words.statement }),
  settings: [
    { control: 'longWords', property: 'statement' },
    { control: 'switch', property: 'needsSignature' },
  ],
}
