import type { FieldDesign } from './field-design.ts'

export const selectDesign: FieldDesign<'select'> = {
  group: 'choice',
  icon: 'select',
  columns: 6,
  create: (base, words) => ({
    ...base,
    type: 'select',
    options: {
      type: 'inline',
      options: words.options.map((label, index) => ({ value: String(index + 1), label })),
    },
  }),
  settings: [{ control: 'options', property: 'options' }],
}
