import type { ItemDefinition } from '@yibiao/schemas'
import { mergeValues } from './merge-values.ts'
import { readProperty, writeProperty } from './property-path.ts'
import { isChild, isHolder, type DesignRecord, type RecordKey, type Records } from './records.ts'
import { toDefinition } from './to-definition.ts'

/** Where both sides changed the same thing differently: a property, or a record one of them deleted. */
export interface MergeConflict {
  readonly record: RecordKey
  /** Absent when one side deleted the record. */
  readonly property?: string
  readonly mine: unknown
  readonly theirs: unknown
}

/** Which side a conflict is settled for. */
export type MergeSide = 'mine' | 'theirs'

export interface MergeSides {
  /** What both began from. */
  readonly base: Records
  readonly mine: Records
  readonly theirs: Records
}

/** The name a conflict is settled by. */
export function conflictName({ record, property }: MergeConflict): string {
  return property === undefined ? record : `${record} ${property}`
}

/**
 * Puts two sets of changes together: what one side changed is taken from it; what both changed differently is a
 * conflict, settled for the side chosen, theirs where nothing is chosen.
 */
export function mergeRecords(
  sides: MergeSides,
  chosen: ReadonlyMap<string, MergeSide>,
): { readonly definition: ItemDefinition; readonly conflicts: readonly MergeConflict[] } {
  const { base, mine, theirs } = sides
  const conflicts: MergeConflict[] = []
  const settle = (conflict: MergeConflict): MergeSide => {
    conflicts.push(conflict)
    return chosen.get(conflictName(conflict)) ?? 'theirs'
  }
  const merged = new Map<RecordKey, DesignRecord>()
  for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
    const record = mergeRecord(base.get(key), { mine: mine.get(key), theirs: theirs.get(key) }, settle)
    if (record) merged.set(key, record)
  }
  return { definition: toDefinition(withWholeLists(merged)), conflicts }
}

interface Pair {
  readonly mine: DesignRecord | undefined
  readonly theirs: DesignRecord | undefined
}

type Settle = (conflict: MergeConflict) => MergeSide

function mergeRecord(base: DesignRecord | undefined, { mine, theirs }: Pair, settle: Settle) {
  if (same(mine, theirs) || same(base, mine)) return theirs
  if (same(base, theirs)) return mine
  const record = mine ?? theirs
  if (!record) return undefined
  if (!mine || !theirs) {
    const side = settle({ record: record.key, mine: mine?.value, theirs: theirs?.value })
    return side === 'mine' ? mine : theirs
  }
  return withChildren(mergeProperties(base, { mine, theirs }, settle), base, { mine, theirs })
}

/** Property by property: two people seldom change the same one. */
function mergeProperties(
  base: DesignRecord | undefined,
  { mine, theirs }: { readonly mine: DesignRecord; readonly theirs: DesignRecord },
  settle: Settle,
): DesignRecord {
  if (mine.kind === 'list') return theirs
  let { value } = theirs as { value: unknown }
  for (const property of new Set([...namesOf(mine.value), ...namesOf(theirs.value)])) {
    const path = [property]
    const own = readProperty(mine.value, path)
    const other = readProperty(theirs.value, path)
    const before = readProperty(base?.value, path)
    if (same(own, other) || same(before, own)) continue
    const merged = mergeValues(before, own, other)
    if (merged !== 'conflict') value = writeProperty(value, path, merged.value)
    else if (settle({ record: mine.key, property, mine: own, theirs: other }) === 'mine')
      value = writeProperty(value, path, own)
  }
  const isMoved = isChild(mine) && isChild(theirs) && base && isChild(base) && theirs.parent === base.parent
  return { ...theirs, value, ...(isMoved ? { parent: mine.parent } : {}) } as DesignRecord
}

/** Their order, without what I took away, with what I put in behind the one it stood behind. */
function withChildren(
  record: DesignRecord,
  base: DesignRecord | undefined,
  { mine, theirs }: { readonly mine: DesignRecord; readonly theirs: DesignRecord },
): DesignRecord {
  if (!isHolder(record) || !isHolder(mine) || !isHolder(theirs)) return record
  const before = base && isHolder(base) ? base.children : []
  if (same(before, theirs.children)) return { ...record, children: mine.children }
  const removed = new Set(before.filter(key => !mine.children.includes(key)))
  const children = theirs.children.filter(key => !removed.has(key))
  mine.children.forEach((key, index) => {
    if (before.includes(key) || children.includes(key)) return
    const behind = children.indexOf(mine.children[index - 1] ?? '')
    children.splice(behind + 1, 0, key)
  })
  return { ...record, children }
}

/** Every record stands once: where its holder lists it, or at the end of its holder when nobody lists it. */
function withWholeLists(records: Records): Records {
  const seen = new Set<RecordKey>()
  const whole = new Map(records)
  for (const [key, record] of records) {
    if (!isHolder(record)) continue
    const children = record.children.filter(child => {
      const listed = records.get(child)
      const isHere = listed && isChild(listed) && !seen.has(child)
      if (isHere) seen.add(child)
      return isHere
    })
    whole.set(key, { ...record, children })
  }
  for (const [key, record] of records) {
    const holder = isChild(record) && !seen.has(key) ? whole.get(record.parent) : undefined
    if (holder && isHolder(holder)) whole.set(holder.key, { ...holder, children: [...holder.children, key] })
  }
  return whole
}

function namesOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
