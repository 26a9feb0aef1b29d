import type { Field } from '@yibiao/schemas'
import { renameRecordKey } from './commands/rename-key.ts'
import { formAlone } from '@yibiao/core/blocks'
import { readRecord } from './read-record.ts'
import { fieldsInScope } from './resolve-names.ts'
import { toField } from './to-definition.ts'
import { toRecords } from './to-records.ts'
import { uniqueAmong } from './unique-key.ts'
import { listKey, type RecordKey, type Records } from './records.ts'

/**
 * The fields with keys that are free in the scope they come into; rules among them that name a renamed one follow. Their
 * ids stay.
 */
export function withFreeKeys(records: Records, scope: RecordKey, fields: readonly Field[]): Field[] {
  const taken = new Set(
    fieldsInScope(records, scope).flatMap(field => (field.kind === 'field' ? [field.value.key] : [])),
  )
  const alone = toRecords(formAlone(fields))
  const used = new Set([...taken, ...fields.map(field => field.key)])
  const seen = new Set<string>()
  let renamed = alone
  for (const { id, key } of fields) {
    if (taken.has(key) || seen.has(key)) {
      const free = uniqueAmong(used, key)
      used.add(free)
      renamed = renameRecordKey(renamed, `field:${id}`, free)
    }
    seen.add(key)
  }
  return fieldsInScope(renamed, listKey('pages')).flatMap(record => {
    const field = readRecord(renamed, record.key, 'field')
    return field ? [toField(renamed, field)] : []
  })
}
