import { ancestorsOf } from '../document/read-record.ts'
import type { RecordKey, Records } from '../document/records.ts'

/** The page a record of the form stands on. */
export function pageOf(records: Records, key: RecordKey | undefined): RecordKey | undefined {
  if (key === undefined) return undefined
  if (records.get(key)?.kind === 'page') return key
  return ancestorsOf(records, key).find(record => record.kind === 'page')?.key
}
