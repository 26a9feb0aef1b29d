import type { Field, RepeatField } from '@yibiao/schemas'

/** Columns up to which rows still fit a table. */
const mostTableColumns = 6

/** Kinds of field that are too wide for a cell. */
const wideTypes: ReadonlySet<Field['type']> = new Set([
  'address',
  'agent',
  'codeCascade',
  'dateRange',
  'declaration',
  'delivery',
  'divider',
  'group',
  'heading',
  'identityDocument',
  'image',
  'mapPoint',
  'notice',
  'organisation',
  'person',
  'region',
  'repeat',
  'signature',
  'textarea',
  'treeChoice',
  'upload',
])

/** How the rows are drawn where there is room: as the designer says, else a table when it fits. */
export function rowAppearance(field: RepeatField): 'table' | 'cards' {
  if (field.appearance === 'table' || field.appearance === 'cards') return field.appearance
  const fits =
    field.fields.length <= mostTableColumns && field.fields.every(({ type }) => !wideTypes.has(type))
  return fits ? 'table' : 'cards'
}
