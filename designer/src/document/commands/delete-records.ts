import { type Command, type Refusal, withRecords } from '../command.ts'
import { findReferences, type Reference } from '../find-references.ts'
import { leaveOut } from '../leave-out.ts'
import { mergesAsText } from '../merges-as-text.ts'
import { namesOf } from '../names-of.ts'
import { writeProperty, type PropertyPath } from '../property-path.ts'
import { recordName } from '../record-name.ts'
import { childrenOf, subtreeOf } from '../read-record.ts'
import type { ChildRecord, DesignRecord, RecordKey, Records } from '../records.ts'
import { isChild, isHolder } from '../records.ts'
import { topmost } from '../topmost.ts'

export interface DeleteRecords {
  readonly records: readonly RecordKey[]
  /** Texts of documents that print one of them keep its name as words, instead of standing in the way. */
  readonly keepsWords?: boolean
}

/**
 * Deletes records and what is inside them. Rules, mappings and permissions about them go too; where something cannot
 * do without one of them the command refuses and names the place.
 */
export const deleteRecords: Command<DeleteRecords> = {
  check(records, args) {
    return judgeFewest(records, args.records) ?? judgeUse(records, args)
  },
  run(records, { records: keys }) {
    const dropped = dropReferences(records, keys, consequencesOfDelete(records, keys))
    return topmost(records, keys).reduce(detach, dropped)
  },
  describe: (records, { records: keys }) => ({
    code: 'delete',
    params: { ...namesOf(records, topmost(records, keys)) },
  }),
}

/** What goes with records when they are deleted: told to the person before they confirm. */
export function consequencesOfDelete(records: Records, keys: readonly RecordKey[]): Reference[] {
  return findReferences(records, insideOf(records, keys))
}

function insideOf(records: Records, keys: readonly RecordKey[]): ReadonlySet<RecordKey> {
  return new Set(keys.flatMap(key => subtreeOf(records, key).map(record => record.key)))
}

/** Whether a reference is a text of a document, which can keep words in the place of what is printed. */
function isText({ place }: Reference): boolean {
  return !('target' in place) && place.kind === 'template'
}

function judgeFewest(records: Records, keys: readonly RecordKey[]): Refusal | undefined {
  const chosen = new Set(topmost(records, keys))
  if (chosen.size === 0) return { code: 'notFound' }
  for (const key of chosen) {
    const record = records.get(key)
    if (!record || !isChild(record)) return { code: 'notFound' }
    const left = childrenOf(records, record.parent).filter(each => !chosen.has(each.key)).length
    if (record.kind === 'page' && left === 0) return { code: 'lastPage' }
    if (record.kind !== 'branch') continue
    if (record.value.isDefault) return { code: 'defaultBranch' }
    if (left < 2) return { code: 'fewestBranches' }
  }
  return undefined
}

function judgeUse(records: Records, { records: keys, keepsWords }: DeleteRecords): Refusal | undefined {
  const needed = consequencesOfDelete(records, keys).filter(
    reference => reference.isNeeded && !(keepsWords && isText(reference)),
  )
  return needed.length === 0
    ? undefined
    : stillUsed(
        records,
        needed.map(reference => reference.from),
      )
}

/** The refusal that names the records which cannot do without what is to go. */
export function stillUsed(records: Records, by: readonly RecordKey[]): Refusal {
  const users = [...new Set(by)]
  const names = users.map(user => recordName(records, user)).filter(name => name !== '')
  return { code: 'stillUsed', params: { names: names.join('、') }, records: users }
}

function dropReferences(
  before: Records,
  keys: readonly RecordKey[],
  references: readonly Reference[],
): Records {
  const texts = references.filter(reference => reference.isNeeded && isText(reference))
  const records = withWords(before, insideOf(before, keys), texts)
  const paths = new Map<RecordKey, PropertyPath[]>()
  const gone = new Set<RecordKey>()
  for (const { from, place, isNeeded } of references) {
    if (isNeeded) continue
    if (place.onLoss === 'removeRecord') gone.add(from)
    const path = 'element' in place && place.element ? place.element : place.path
    paths.set(from, [...(paths.get(from) ?? []), path])
  }
  const changed = [...paths].flatMap(([key, lost]): [RecordKey, DesignRecord][] => {
    const record = records.get(key)
    return record ? [[key, withValue(record, leaveOut(record.value, lost))]] : []
  })
  return [...gone].reduce(detach, withRecords(records, changed))
}

function withWords(
  records: Records,
  lost: ReadonlySet<RecordKey>,
  references: readonly Reference[],
): Records {
  return references.reduce<Records>((rest, { from, place }) => {
    const record = rest.get(from)
    if (!record || 'target' in place) return rest
    const text = mergesAsText(records, record, place, lost)
    return withRecords(rest, [[from, withValue(record, writeProperty(record.value, place.path, text))]])
  }, records)
}

function detach(records: Records, key: RecordKey): Records {
  const record = records.get(key)
  if (!record || !isChild(record)) return records
  return withRecords(records, [
    ...subtreeOf(records, key).map(each => [each.key, undefined] as const),
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
