import type { FieldDesign } from './field-design.ts'

export const treeChoiceDesign: FieldDesign<'treeChoice'> = {
  group: 'choice',
  icon: 'tree',
  columns: 6,
  create: (base, words) => ({
    ...base,
    type: 'treeChoice',
    options: {
      type: 'inline',
      options: words.options.map((label, index) => ({ value: String(index + 1), label })),
    },
  }),
  settings: [
    { control: 'options', property: 'options' },
    { control: 'switch', property: 'isMultiple' },
    { control: 'switch', property: 'leavesOnly' },
    { control: 'integer', property: 'minItems', least: 0 },
    { control: 'integer', property: 'maxItems', least: 1 },
  ],
}
