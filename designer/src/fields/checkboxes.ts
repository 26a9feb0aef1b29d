import type { FieldDesign } from './field-design.ts'

export const checkboxesDesign: FieldDesign<'checkboxes'> = {
  group: 'choice',
  icon: 'checks',
  columns: 12,
  create: (base, words) => ({
    ...base,
    type: 'checkboxes',
    options: {
      type: 'inline',
      options: words.options.map((label, index) => ({ value: String(index + 1), label })),
    },
  }),
  settings: [
    { control: 'options', property: 'options' },
    { control: 'integer', property: 'minItems', least: 0 },
    { control: 'integer', property: 'maxItems', least: 1 },
  ],
}
