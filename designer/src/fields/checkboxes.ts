import type { FieldDesign } from './field-design.ts'

export const checkboxesDesign: FieldDesign<'checkboxes'> = {
  group: 'choice',
  icon: 'checks',
  columns: 12,
  create: base => ({
    ...base,
    type: 'checkboxes',
    options: {
      type: 'inline',
      options: [
        { value: '1', label: '选项一' },
        { value: '2', label: '选项二' },
      ],
    },
  }),
  settings: [
    { control: 'options', property: 'options' },
    { control: 'integer', property: 'minItems', least: 0 },
    { control: 'integer', property: 'maxItems', least: 1 },
  ],
}
