import type { FieldDesign } from './field-design.ts'

export const treeChoiceDesign: FieldDesign<'treeChoice'> = {
  group: 'choice',
  icon: 'tree',
  columns: 6,
  create: base => ({
    ...base,
    type: 'treeChoice',
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
    { control: 'switch', property: 'isMultiple' },
    { control: 'switch', property: 'leavesOnly' },
    { control: 'integer', property: 'minItems', least: 0 },
    { control: 'integer', property: 'maxItems', least: 1 },
  ],
}
