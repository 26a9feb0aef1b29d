import type { Field, LocalizedText, RepeatField } from '@yibiao/schemas'
import { meaningOf } from '../fields/index.ts'

/** A field of a row that a table can fill: its answer is written in one cell. */
export interface TableColumn {
  readonly field: Field
  /** Keys from the row to the field: one, or several through groups. */
  readonly keys: readonly string[]
  /** Names of the groups on the way and of the field. */
  readonly labels: readonly (LocalizedText | undefined)[]
}

/** Answers that no single cell holds: they are given in the form afterwards. */
const notInOneCell: ReadonlySet<Field['type']> = new Set([
  'address',
  'agent',
  'calculated',
  'declaration',
  'delivery',
  'identityDocument',
  'image',
  'mapPoint',
  'organisation',
  'person',
  'repeat',
  'signature',
  'upload',
])

/** The columns of a table for the rows of a repeat, in the order of the form. */
export function listColumns({ fields }: RepeatField): readonly TableColumn[] {
  return columnsIn(fields, [], [])
}

/** Fields with an answer that no column stands for. */
export function listLeftOut({ fields }: RepeatField): readonly Field[] {
  return fields.filter(
    field => meaningOf(field).hasAnswer && field.type !== 'calculated' && notInOneCell.has(field.type),
  )
}

function columnsIn(
  fields: readonly Field[],
  keys: readonly string[],
  labels: readonly (LocalizedText | undefined)[],
): TableColumn[] {
  return fields.flatMap(field => {
    const path = { keys: [...keys, field.key], labels: [...labels, field.label] }
    if (field.type === 'group') return columnsIn(field.fields, path.keys, path.labels)
    const isTyped = meaningOf(field).hasAnswer && !notInOneCell.has(field.type) && field.isReadOnly !== true
    return isTyped ? [{ field, ...path }] : []
  })
}
