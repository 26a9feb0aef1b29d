import type { RecordKey, Records } from './records.ts'

/** The fields that a prefill mapping fills; found once for each state of the item. */
export function prefilledFields(records: Records): ReadonlySet<RecordKey> {
  const known = found.get(records)
  if (known) return known
  const fields = new Set<RecordKey>()
  for (const record of records.values())
    if (record.kind === 'mapping') fields.add(`field:${record.value.field}`)
  found.set(records, fields)
  return fields
}

const found = new WeakMap<Records, ReadonlySet<RecordKey>>()
