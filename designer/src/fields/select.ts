import type { FieldDesign } from './field-design.ts'

export const selectDesign: FieldDesign<'select'> = {
  group: 'choice',
  icon: 'select',
  columns: 6,
  create: base => ({
    ...base,
    type: 'select',
    options: {
      type: 'inline',
      options: [
        { value: '1', label: '选项一' },
        { value: '2', label: '选项二' },
      ],
    },
  }),
  settings: [{ control: 'options', property: 'options' }],
}
