import type { FieldDesign } from './field-design.ts'

export const timeDesign: FieldDesign<'time'> = {
  group: 'time',
  icon: 'clock',
  columns: 6,
  create: base => ({ ...base, type: 'time' }),
  settings: [{ control: 'integer', property: 'step', least: 1, most: 60 }],
}
