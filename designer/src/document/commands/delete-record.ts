import { type Command, type Refusal, withRecords } from '../command.ts'
import { findReferences, type Reference } from '../find-references.ts'
import { writeProperty } from '../property-path.ts'
import { recordName } from '../record-name.ts'
import { readRecord, subtreeOf } from '../read-record.ts'
import type { ChildRecord, DesignRecord, RecordKey, Records } from '../records.ts'
import { isChild, isHolder, listKey } from '../records.ts'

export interface DeleteRecord {
  readonly record: RecordKey
}

/**
 * Deletes a record and what is inside it. Rules, mappings and permissions about it go with it; where something
 * cannot do without it the command refuses and names the place.
 */
export const deleteRecord: Command<DeleteRecord> = {
  check(records, { record }) {
    return judgeFewest(records, record) ?? judgeUse(records, record)
  },
  run(records, { record: key }) {
    const inside = new Set(subtreeOf(records, key).map(record => record.key))
    const dropped = dropReferences(records, findReferences(records, inside))
    return detach(dropped, inside, key)
  },
  describe: (records, { record }) => ({ code: 'delete', params: { name: recordName(records, record) } }),
}

/** What goes with a record when it is deleted: told to the person before they confirm. */
export function consequencesOfDelete(records: Records, key: RecordKey): Reference[] {
  const inside = new Set(subtreeOf(records, key).map(record => record.key))
  return findReferences(records, inside)
}

function judgeFewest(records: Records, key: RecordKey): Refusal | undefined {
  const record = records.get(key)
  if (!record || !isChild(record)) return { code: 'notFound' }
  const pages = readRecord(records, listKey('pages'), 'list')
  if (record.kind === 'page' && (pages?.children.length ?? 0) <= 1) return { code: 'lastPage' }
  if (record.kind !== 'branch') return undefined
  if (record.value.isDefault) return { code: 'defaultBranch' }
  const gateway = readRecord(records, record.parent, 'step')
  return (gateway?.children.length ?? 0) <= 2 ? { code: 'fewestBranches' } : undefined
}

function judgeUse(records: Records, key: RecordKey): Refusal | undefined {
  const needed = consequencesOfDelete(records, key).filter(reference => reference.isNeeded)
  if (needed.length === 0) return undefined
  const users = [...new Set(needed.map(reference => reference.from))]
  const names = users.map(user => recordName(records, user)).filter(name => name !== '')
  return { code: 'stillUsed', params: { names: names.join('、') }, records: users }
}

function dropReferences(records: Records, references: readonly Reference[]): Records {
  const changed = new Map<RecordKey, DesignRecord | undefined>()
  const gone = new Set<RecordKey>()
  // From the last element of a list to the first, so that the indexes before it stay true.
  for (const { from, place } of references.toReversed()) {
    const record = changed.get(from) ?? records.get(from)
    if (!record) continue
    if (place.onLoss === 'removeRecord') gone.add(from)
    const path = 'element' in place && place.element ? place.element : place.path
    changed.set(from, withValue(record, writeProperty(record.value, path, undefined)))
  }
  const dropped = withRecords(records, changed)
  return [...gone].reduce((rest, key) => detach(rest, new Set([key]), key), dropped)
}

function detach(records: Records, inside: ReadonlySet<RecordKey>, key: RecordKey): Records {
  const record = records.get(key)
  if (!record || !isChild(record)) return records
  return withRecords(records, [
    ...[...inside].map(each => [each, undefined] as const),
    ...parentOf(records, record),
  ])
}

function parentOf(records: Records, record: ChildRecord): [RecordKey, DesignRecord][] {
  const parent = records.get(record.parent)
  if (!parent || !isHolder(parent)) return []
  return [[parent.key, { ...parent, children: parent.children.filter(child => child !== record.key) }]]
}

/** A property that may be absent, or an element of a list, was left out: the value keeps its type. */
function withValue(record: DesignRecord, value: unknown): DesignRecord {
  return { ...record, value } as DesignRecord
}
