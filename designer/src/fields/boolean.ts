import type { FieldDesign } from './field-design.ts'

export const booleanDesign: FieldDesign<'boolean'> = {
  group: 'choice',
  icon: 'toggle',
  columns: 6,
  create: base => ({ ...base, type: 'boolean' }),
  settings: [
    { control: 'words', property: 'yesLabel' },
    { control: 'words', property: 'noLabel' },
  ],
}
