import { withRecords } from '../command.ts'
import type { DesignRecord, RecordKey, Records } from '../records.ts'
import { isHolder } from '../records.ts'

/** Where something new goes. */
export interface Place {
  readonly parent: RecordKey
  readonly index: number
}

/**
 * The records with something new at the place. `add` puts the new records (parents, children) into the copy and
 * answers the key of the outermost.
 */
export function insertChild(
  records: Records,
  place: Place,
  add: (target: Map<RecordKey, DesignRecord>) => RecordKey,
): Records {
  const target = new Map(records)
  const key = add(target)
  const holder = target.get(place.parent)
  if (!holder || !isHolder(holder)) return records
  return withRecords(target, [
    [holder.key, { ...holder, children: holder.children.toSpliced(place.index, 0, key) }],
  ])
}
