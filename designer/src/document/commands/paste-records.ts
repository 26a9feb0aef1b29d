import { fieldDesigns } from '../../fields/field-designs.ts'
import type { FormSection } from '@yibiao/schemas'
import { fieldTexts } from '../../texts/fields.ts'
import { type Command, type HistoryCode, withRecords } from '../command.ts'
import type { FormCopy } from '../copy-records.ts'
import { keepNames, type LostName } from '../keep-names.ts'
import { leaveOut } from '../leave-out.ts'
import { takenKeys, withFreePrefix } from '../linked-blocks.ts'
import { mayContain, shapeOf } from '../may-contain.ts'
import { namesOf } from '../names-of.ts'
import { readProperty, writeProperty } from '../property-path.ts'
import { childrenOf, isOfKind, subtreeOf } from '../read-record.ts'
import type { DesignRecord, RecordKey, Records } from '../records.ts'
import { isHolder } from '../records.ts'
import { fieldsInScope, scopeOf } from '../resolve-names.ts'
import { addFieldRecord, addPageRecord, addSectionRecord } from '../to-records.ts'
import { uniqueAmong } from '../unique-key.ts'
import { insertChild, type Place } from './insert-child.ts'

export interface PasteRecords extends Place {
  /** The item the copies were taken from: this one, or another. */
  readonly source: Records
  /** What was copied, in order; see `topmost`. */
  readonly records: readonly RecordKey[]
  /** `copyRecords` of them: the same pieces with new ids. */
  readonly copies: readonly FormCopy[]
  readonly as: Extract<HistoryCode, 'duplicate' | 'paste'>
}

/**
 * Puts copies of fields, sections or pages somewhere, one behind the other. Keys get a number where the scope has them
 * already. Rules among the copies are about the copies; rules about something else stay when it can be named from the
 * new place, and go when it cannot.
 */
export const pasteRecords: Command<PasteRecords> = {
  check(records, { source, records: keys, copies, parent, index }) {
    if (copies.length === 0 || copies.length !== keys.length) return { code: 'notFound' }
    for (const [number, copy] of copies.entries()) {
      const type = copy.kind === 'field' ? { type: copy.value.type } : {}
      const piece = { kind: copy.kind, ...type, shape: shapeOf(source, keys[number] ?? '') }
      const refusal = mayContain(records, { parent, index }, piece)
      if (refusal) return refusal
    }
    return undefined
  },
  run: (records, args) => paste(records, args).records,
  describe: (_, { source, records: keys, as }) => ({ code: as, params: { ...namesOf(source, keys) } }),
}

/** What pasting does: the records after it, the copies in them, and what it does to rules. */
export interface Pasted {
  readonly records: Records
  readonly copies: readonly RecordKey[]
  /** Rules left out, because what they name was not copied and is not in reach. */
  readonly lost: readonly LostName[]
  /** Rules that now name a field of this item with the same key and type. */
  readonly taken: readonly LostName[]
}

/** The result of pasting, for telling what happens to rules; call it after `check`. */
export function paste(
  before: Records,
  { source, records: keys, copies, parent, index }: PasteRecords,
): Pasted {
  const added: RecordKey[] = []
  let records = before
  for (const copy of withFreePrefixes(before, copies)) {
    records = insertChild(records, { parent, index: index + added.length }, target => {
      const key = addCopy(target, copy, parent)
      added.push(key)
      return key
    })
  }
  records = withFreeKeys(records, before, { added, parent })
  const pairs = keys.flatMap((key, number) => {
    const now = subtreeOf(records, added[number] ?? '')
    return subtreeOf(source, key).flatMap((was, position) => {
      const copy = now[position]
      return copy ? [{ was, now: copy.key }] : []
    })
  })
  const became = new Map(pairs.map(({ was, now }) => [was.key, now]))
  const kept = keepNames(source, records, pairs, became)
  return { ...kept, records: withoutLost(kept.records, kept.lost), copies: added }
}

/** A linked section keeps its link: its keys become free under another prefix, not one by one. */
function withFreePrefixes(before: Records, copies: readonly FormCopy[]): FormCopy[] {
  const taken = takenKeys(before)
  const fit = (section: FormSection) => {
    const fitting = withFreePrefix(taken, section)
    if (fitting.block) for (const { key } of fitting.fields) taken.add(key)
    return fitting
  }
  return copies.map((copy): FormCopy => {
    if (copy.kind === 'section') return { kind: 'section', value: fit(copy.value) }
    if (copy.kind === 'field') return copy
    return { kind: 'page', value: { ...copy.value, sections: copy.value.sections.map(fit) } }
  })
}

function addCopy(target: Map<RecordKey, DesignRecord>, copy: FormCopy, parent: RecordKey): RecordKey {
  switch (copy.kind) {
    case 'field':
      return addFieldRecord(target, copy.value, parent)
    case 'section':
      return addSectionRecord(target, copy.value, parent)
    case 'page':
      return addPageRecord(target, copy.value, parent)
  }
}

/** Fields inside a copied group or repeat keep their keys: the scope came along. */
function withFreeKeys(
  records: Records,
  before: Records,
  { added, parent }: { added: readonly RecordKey[]; parent: RecordKey },
): Records {
  const scope = scopeOf(before, parent)
  const fields = added.flatMap(key => {
    const record = records.get(key)
    if (!record) return []
    return isOfKind(record, 'field') ? [record] : fieldsInScope(records, key)
  })
  const taken = new Set(keysIn(before, scope))
  const renamed = fields.flatMap((field): [RecordKey, DesignRecord][] => {
    if (!isOfKind(field, 'field')) return []
    const key = uniqueAmong(taken, field.value.key)
    taken.add(key)
    return key === field.value.key ? [] : [[field.key, { ...field, value: { ...field.value, key } }]]
  })
  return withRecords(records, renamed)
}

function keysIn(records: Records, scope: RecordKey): string[] {
  return fieldsInScope(records, scope).flatMap(field => (isOfKind(field, 'field') ? [field.value.key] : []))
}

/** What a field cannot be without becomes what a new field of the type has. */
function withoutLost(records: Records, lost: readonly LostName[]): Records {
  const changed = new Map<RecordKey, DesignRecord>()
  for (const key of new Set(lost.map(each => each.record))) {
    const record = records.get(key)
    if (!record) continue
    const own = lost.filter(each => each.record === key)
    const left = leaveOut(
      record.value,
      own.flatMap(each => (each.leaveOut ? [each.leaveOut] : [])),
    )
    const fresh = own.flatMap(each => (each.leaveOut ? [] : [String(each.path[0] ?? '')]))
    changed.set(
      key,
      withValue(
        record,
        fresh.reduce((value, name) => withNew(record, value, name), left),
      ),
    )
  }
  return withRecords(records, changed)
}

function withNew(record: DesignRecord, value: unknown, property: string): unknown {
  if (record.kind !== 'field') return value
  const { id, key, type } = record.value
  const created = fieldDesigns[type].create({ id, key, label: '' }, fieldTexts['zh-CN'].starters)
  return writeProperty(value, [property], readProperty(created, [property]))
}

/** A property was left out or taken from a new field of the type: the value keeps its type. */
function withValue(record: DesignRecord, value: unknown): DesignRecord {
  return { ...record, value } as DesignRecord
}

/** Where the copies of what stands in a holder go: behind the last of them. */
export function placeBehind(records: Records, keys: readonly RecordKey[]): Place | undefined {
  const last = records.get(keys.at(-1) ?? '')
  if (!last || !('parent' in last)) return undefined
  const holder = records.get(last.parent)
  if (!holder || !isHolder(holder)) return undefined
  return {
    parent: last.parent,
    index: childrenOf(records, last.parent).findIndex(each => each.key === last.key) + 1,
  }
}
