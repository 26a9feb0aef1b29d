import { childrenOf, placeOf } from './read-record.ts'
import type { DesignRecord, RecordKey, Records } from './records.ts'
import { isChild } from './records.ts'

/**
 * The chosen records that still exist, in the order of the item and without those inside another chosen one:
 * what one act on a selection is about.
 */
export function topmost(records: Records, keys: Iterable<RecordKey>): RecordKey[] {
  const chosen = new Set(keys)
  const found = [...chosen].flatMap(key => {
    const chain = chainOf(records, key)
    const isInside = chain.slice(0, -1).some(each => chosen.has(each.key))
    return chain.length === 0 || isInside ? [] : [{ key, way: chain.map(each => indexOf(records, each)) }]
  })
  return found.toSorted((a, b) => compareWays(a.way, b.way)).map(({ key }) => key)
}

/** The records around a record and itself, the outermost first. */
function chainOf(records: Records, key: RecordKey): DesignRecord[] {
  const record = records.get(key)
  if (!record) return []
  return isChild(record) ? [...chainOf(records, record.parent), record] : [record]
}

function indexOf(records: Records, record: DesignRecord): number {
  return placeOf(records, record.key)?.index ?? 0
}

function compareWays(one: readonly number[], other: readonly number[]): number {
  for (const [level, index] of one.entries()) {
    const difference = index - (other[level] ?? -1)
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

/** The keys of the records that stand in one holder, in order. */
export function siblingsOf(records: Records, key: RecordKey): RecordKey[] {
  const place = placeOf(records, key)
  return place ? childrenOf(records, place.parent).map(record => record.key) : []
}
