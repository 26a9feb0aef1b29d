import type { DesignRecord, RecordKey, Records } from './records.ts'

/** One record before and after; absent means it did not exist. */
export interface RecordChange {
  readonly key: RecordKey
  readonly before?: DesignRecord
  readonly after?: DesignRecord
}

export type RecordsDiff = readonly RecordChange[]

/** What changed between two sets of records, told by object identity. */
export function diffRecords(before: Records, after: Records): RecordsDiff {
  if (before === after) return []
  const changes: RecordChange[] = []
  for (const [key, record] of after) {
    const old = before.get(key)
    if (old !== record) changes.push(toChange(key, old, record))
  }
  for (const [key, record] of before) {
    if (!after.has(key)) changes.push(toChange(key, record, undefined))
  }
  return changes
}

export function reverseDiff(diff: RecordsDiff): RecordsDiff {
  return diff.map(change => toChange(change.key, change.after, change.before))
}

export function applyDiff(records: Records, diff: RecordsDiff): Records {
  const copy = new Map(records)
  for (const change of diff) {
    if (change.after) copy.set(change.key, change.after)
    else copy.delete(change.key)
  }
  return copy
}

/** Two diffs, one after the other, as one. */
export function mergeDiffs(first: RecordsDiff, second: RecordsDiff): RecordsDiff {
  const merged = new Map(first.map(change => [change.key, change]))
  for (const change of second) {
    const earlier = merged.get(change.key)
    merged.set(change.key, earlier ? toChange(change.key, earlier.before, change.after) : change)
  }
  return [...merged.values()].filter(change => change.before !== change.after)
}

function toChange(
  key: RecordKey,
  before: DesignRecord | undefined,
  after: DesignRecord | undefined,
): RecordChange {
  return { key, ...(before ? { before } : {}), ...(after ? { after } : {}) }
}
