import type { FieldDesign } from './field-design.ts'

export const deliveryDesign: FieldDesign<'delivery'> = {
  group: 'composite',
  icon: 'truck',
  columns: 12,
  create: base => ({ ...base, type: 'delivery', ways: ['counter', 'post'] }),
  settings: [
    {
      control: 'several',
      property: 'ways',
      values: ['counter', 'post', 'electronic', 'otherPerson'],
      isNeeded: true,
    },
  ],
}
