import { recordName } from './record-name.ts'
import type { RecordKey, Records } from './records.ts'

/** The parameters of a history name about one or several records: the first one's name, and how many. */
export function namesOf(records: Records, keys: readonly RecordKey[]): { name: string; count?: string } {
  const name = recordName(records, keys[0])
  return keys.length > 1 ? { name, count: String(keys.length) } : { name }
}
