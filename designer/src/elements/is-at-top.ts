import { ancestorsOf } from '../document/read-record.ts'
import type { FieldRecord, Records } from '../document/records.ts'

/** Whether a field stands in no row: rows are filled as a whole, not field by field. */
export function isAtTop(records: Records, field: FieldRecord): boolean {
  return ancestorsOf(records, field.key).every(
    record => record.kind !== 'field' || record.value.type !== 'repeat',
  )
}
