import { type Command, type Refusal, withRecords } from '../command.ts'
import { findReferences } from '../find-references.ts'
import { keepNames, type LostName, type Passage } from '../keep-names.ts'
import { leaveOut } from '../leave-out.ts'
import { answersLostByMove, moveAnswers } from '../move-answers.ts'
import { mayContain } from '../may-contain.ts'
import { namesOf } from '../names-of.ts'
import type { PropertyPath } from '../property-path.ts'
import { recordName } from '../record-name.ts'
import { placeOf, subtreeOf } from '../read-record.ts'
import type { ChildRecord, DesignRecord, RecordKey, Records } from '../records.ts'
import { isChild, isHolder } from '../records.ts'
import { fieldByKey, scopeOf } from '../resolve-names.ts'
import { topmost } from '../topmost.ts'
import { uniqueFieldKey } from '../unique-key.ts'
import { stillUsed } from './delete-records.ts'
import type { Place } from './insert-child.ts'
import { renameRecordKey } from './rename-key.ts'

export interface MoveRecords extends Place {
  readonly records: readonly RecordKey[]
}

/**
 * Moves pages, sections, fields, or one step, branch or list entry; several come to stand one behind the other.
 * `index` counts the children before the move. A rule that cannot name a moved field from where it stands, or from
 * where the field now is, goes; where it is needed the command refuses.
 */
export const moveRecords: Command<MoveRecords> = {
  check(records, args) {
    const keys = topmost(records, args.records)
    if (keys.length === 0) return { code: 'notFound' }
    const isOfFlow = keys.some(key => !/^(page|section|field):/.test(key))
    if (isOfFlow && keys.length > 1) return { code: 'wrongPlace' }
    return firstRefusal(records, keys, args) ?? judgeRules(records, args)
  },
  run(records, args) {
    const { records: moved, lost } = place(records, args)
    const paths = new Map<RecordKey, PropertyPath[]>()
    for (const { record, leaveOut: path } of lost) {
      if (path) paths.set(record, [...(paths.get(record) ?? []), path])
    }
    return withRecords(
      moved,
      [...paths].flatMap(([key, out]): [RecordKey, DesignRecord][] => {
        const record = moved.get(key)
        return record ? [[key, withValue(record, leaveOut(record.value, out))]] : []
      }),
    )
  },
  describe: (records, { records: keys, parent }) => ({
    code: 'move',
    params: { ...namesOf(records, topmost(records, keys)), target: recordName(records, parent) },
  }),
}

/** The rules that go when the records are moved: told to the person before they confirm. */
export function lostByMove(records: Records, args: MoveRecords): readonly LostName[] {
  return place(records, args).lost
}

function firstRefusal(records: Records, keys: readonly RecordKey[], to: Place): Refusal | undefined {
  for (const record of keys) {
    const refusal = mayContain(records, { parent: to.parent, index: to.index }, { record })
    if (refusal) return refusal
  }
  return undefined
}

function judgeRules(records: Records, args: MoveRecords): Refusal | undefined {
  const needed = lostByMove(records, args).filter(each => each.leaveOut === undefined)
  return needed.length === 0
    ? undefined
    : stillUsed(
        records,
        needed.map(each => each.record),
      )
}

interface Moved {
  readonly records: Records
  readonly lost: readonly LostName[]
}

/** The records in their new place, one behind the other, and the rules that are lost by it. */
function place(before: Records, { records: chosen, parent, index }: MoveRecords): Moved {
  const keys = topmost(before, chosen)
  const unsaid: LostName[] = []
  let records = before
  let to: Place = { parent, index }
  for (const key of keys) {
    const freed = withFreeKey(records, key, to.parent)
    const placed = placeOne(freed, key, to)
    records = moveAnswers(freed, placed, key)
    unsaid.push(...answersLostByMove(freed, placed, key))
    to = { parent, index: (placeOf(records, key)?.index ?? 0) + 1 }
  }
  const passages = passagesOf(before, keys, parent)
  if (passages.length === 0) return { records, lost: unsaid }
  const kept = keepNames(before, records, passages, new Map())
  return { records: kept.records, lost: [...kept.lost, ...unsaid] }
}

/** What has to be looked at: nothing while every field stays in its scope, for then its names mean the same. */
function passagesOf(records: Records, keys: readonly RecordKey[], parent: RecordKey): Passage[] {
  const scope = scopeOf(records, parent)
  const leaves = keys.filter(key => {
    const record = records.get(key)
    return record?.kind === 'field' && scopeOf(records, record.parent) !== scope
  })
  if (leaves.length === 0) return []
  const inside = new Set(leaves.flatMap(key => subtreeOf(records, key).map(record => record.key)))
  const around = scope.startsWith('field:') ? subtreeOf(records, scope).map(record => record.key) : []
  const users = findReferences(records, inside).map(reference => reference.from)
  return [...new Set([...inside, ...around, ...users])].flatMap(key => {
    const was = records.get(key)
    return was ? [{ was, now: key }] : []
  })
}

function placeOne(records: Records, key: RecordKey, to: Place): Records {
  const from = placeOf(records, key)
  const moved = records.get(key)
  if (!from || !moved || !isChild(moved)) return records
  return from.parent === to.parent ? reorder(records, moved, to.index) : rehang(records, moved, to)
}

/** A field that comes into a scope with the same key gets a new one, and every rule about it with it. */
function withFreeKey(records: Records, key: RecordKey, parent: RecordKey): Records {
  const record = records.get(key)
  if (record?.kind !== 'field') return records
  const scope = scopeOf(records, parent)
  if (scope === scopeOf(records, record.parent) || !fieldByKey(records, scope, record.value.key))
    return records
  return renameRecordKey(records, key, uniqueFieldKey(records, scope, record.value.key))
}

function reorder(records: Records, record: ChildRecord, index: number): Records {
  const holder = records.get(record.parent)
  if (!holder || !isHolder(holder)) return records
  const before = holder.children.indexOf(record.key)
  const target = before < index ? index - 1 : index
  if (target === before) return records
  const children = holder.children.toSpliced(before, 1).toSpliced(target, 0, record.key)
  return withRecords(records, [[holder.key, { ...holder, children }]])
}

function rehang(records: Records, record: ChildRecord, { parent, index }: Place): Records {
  const source = records.get(record.parent)
  const target = records.get(parent)
  if (!source || !target || !isHolder(source) || !isHolder(target)) return records
  return withRecords(records, [
    [source.key, { ...source, children: source.children.filter(child => child !== record.key) }],
    [target.key, { ...target, children: target.children.toSpliced(index, 0, record.key) }],
    [record.key, { ...record, parent }],
  ])
}

/** A property that may be absent, or an element of a list, was left out: the value keeps its type. */
function withValue(record: DesignRecord, value: unknown): DesignRecord {
  return { ...record, value } as DesignRecord
}
