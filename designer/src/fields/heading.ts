import type { FieldDesign } from './field-design.ts'

export const headingDesign: FieldDesign<'heading'> = {
  group: 'layout',
  icon: 'heading',
  columns: 12,
  isLayout: true,
  create: base => ({ ...base, type: 'heading' }),
  settings: [{ control: 'integer', property: 'level', least: 1, most: 3 }],
}
