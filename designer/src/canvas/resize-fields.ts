import { readRecord } from '../document/read-record.ts'
import type { RecordKey, Records } from '../document/records.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import type { Editor } from '../session/editor.ts'

/** Columns of the grid on a desktop. */
export const allColumns = 12

/** How many of the columns a field takes. */
export function columnsOf(records: Records, key: RecordKey): number {
  const field = readRecord(records, key, 'field')
  return field ? (field.value.width ?? fieldDesigns[field.value.type].columns) : allColumns
}

/** Gives fields a width; the usual one of a type is not written down. */
export function resizeFields(editor: Editor, keys: readonly RecordKey[], columns: number): void {
  const { records } = editor.getState().document
  const fields = keys.flatMap(key => readRecord(records, key, 'field') ?? [])
  const width = Math.max(1, Math.min(allColumns, columns))
  const isUsual = fields.every(({ value }) => fieldDesigns[value.type].columns === width)
  if (fields.length === 0) return
  editor.dispatch('setProperties', {
    records: fields.map(field => field.key),
    path: ['width'],
    value: isUsual ? undefined : width,
  })
}
