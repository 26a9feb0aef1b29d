import { splitPath } from '@yibiao/core/form'
import { fieldByKey } from '../document/resolve-names.ts'
import { listKey, type RecordKey, type Records } from '../document/records.ts'

/** The field whose answer stands at a path; the innermost there is when the path leads into a composite value. */
export function fieldOfPath(records: Records, path: string): RecordKey | undefined {
  let scope: RecordKey = listKey('pages')
  let found: RecordKey | undefined
  for (const key of splitPath(path)) {
    if (/^\d+$/.test(key)) continue
    const field = fieldByKey(records, scope, key)
    if (!field) return found
    found = field.key
    scope = field.key
  }
  return found
}
