import type { Command } from '../command.ts'
import { recordName } from '../record-name.ts'
import { readRecord } from '../read-record.ts'
import type { FieldValue, RecordKey } from '../records.ts'
import { applyMendedUses, type MendedUse } from '../replace-values.ts'
import { setProperty } from './set-property.ts'

export interface ChangeType {
  readonly field: RecordKey
  /** The field as it is of its new type; its id and key stay. */
  readonly value: FieldValue
  /** What becomes of the places that do not fit the new type. */
  readonly uses: readonly MendedUse[]
}

/** Gives a field another type, together with everything of the item that would not fit it. */
export const changeType: Command<ChangeType> = {
  check(records, { field, value }) {
    const record = readRecord(records, field, 'field')
    if (!record) return { code: 'notFound' }
    const isSame = record.value.id === value.id && record.value.key === value.key
    return isSame && record.children.length === 0 ? undefined : { code: 'wrongPlace' }
  },
  run: (records, { field, value, uses }) =>
    applyMendedUses(setProperty.run(records, { record: field, path: [], value }), uses),
  describe: (records, { field }) => ({
    code: 'change',
    params: { name: recordName(records, field), property: 'type' },
  }),
}
