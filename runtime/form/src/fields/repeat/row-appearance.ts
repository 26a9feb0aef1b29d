import type { Field, RepeatField } from '@yibiao/schemas'

/** Columns up to which rows still fit a table; a long one counts twice. */
const mostTableColumns = 6

/** Kinds of field whose answers are too long for one of six columns. */
const longTypes: ReadonlySet<Field['type']> = new Set([
  'bankCard',
  'creditCode',
  'dateTime',
  'email',
  'projectCode',
  'realEstateUnitNumber',
  'residentIdentityNumber',
  'url',
])

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
  const columns = field.fields.reduce((sum, { type }) => sum + (longTypes.has(type) ? 2 : 1), 0)
  const fits = columns <= mostTableColumns && field.fields.every(({ type }) => !wideTypes.has(type))
  return fits ? 'table' : 'cards'
}
