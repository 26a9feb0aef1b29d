import type { FieldDesign } from './field-design.ts'

export const radioDesign: FieldDesign<'radio'> = {
  group: 'choice',
  icon: 'radio',
  columns: 6,
  create: (base, words) => ({
    ...base,
    type: 'radio',
    options: {
      type: 'inline',
      options: words.options.map((label, index) => ({ value: String(index + 1), label })),
    },
  }),
  settings: [{ control: 'options', property: 'options' }],
}
