import type { ExpressionPlace } from './expression-places.ts'
import { expressionPlaces } from './expression-places.ts'
import { idPlaces, type IdPlace } from './id-places.ts'
import { readProperty, writeProperty, type PropertyPath } from './property-path.ts'
import type { DesignRecord, RecordKey, Records } from './records.ts'
import { resolveNames, type ResolvedName } from './resolve-names.ts'

/** A record as it was, and where it is now: the same key after a move, another one after copying. */
export interface Passage {
  readonly was: DesignRecord
  readonly now: RecordKey
}

/** A rule, or another mention, that cannot mean in its new place what it meant before. */
export interface LostName {
  /** The record it stands in, after the change. */
  readonly record: RecordKey
  readonly path: PropertyPath
  /** What is left out to be without it; nothing when the record means nothing without it. */
  readonly leaveOut: PropertyPath | undefined
}

export interface KeptNames {
  /** The records with every rule that could be kept written for its new place. */
  readonly records: Records
  readonly lost: readonly LostName[]
  /** Rules that now mean another record of the same kind, type and key: the item is another one. */
  readonly taken: readonly LostName[]
}

/**
 * Carries the meaning of rules over a copy or a move. Names of records that went along mean what these have become
 * (with the new key); other names mean the same record as before, or, in another item, one that is alike.
 */
export function keepNames(
  before: Records,
  after: Records,
  passages: readonly Passage[],
  became: ReadonlyMap<RecordKey, RecordKey>,
): KeptNames {
  const change = { before, after, became }
  const lost: LostName[] = []
  const taken: LostName[] = []
  const changed = new Map<RecordKey, DesignRecord>()
  for (const { was, now } of passages) {
    const record = after.get(now)
    if (!record) continue
    let value: unknown = record.value
    for (const place of mentionsOf(before, was)) {
      const carried = carry(change, { was, record: withValue(record, value), place })
      if (carried.isLost) lost.push({ record: now, path: place.path, leaveOut: removalOf(place) })
      else value = writeProperty(value, place.path, carried.text)
      if (carried.isTaken) taken.push({ record: now, path: place.path, leaveOut: removalOf(place) })
    }
    if (value !== record.value) changed.set(now, withValue(record, value))
  }
  const records = new Map(after)
  for (const [key, record] of changed) records.set(key, record)
  return { records, lost, taken }
}

interface Change {
  readonly before: Records
  readonly after: Records
  readonly became: ReadonlyMap<RecordKey, RecordKey>
}

interface Mention {
  readonly was: DesignRecord
  /** The record it stands in now. */
  readonly record: DesignRecord
  readonly place: ExpressionPlace | IdPlace
}

interface Carried {
  readonly text: string
  readonly isLost: boolean
  readonly isTaken: boolean
}

/** The places of a record that name another one by its key; ids stay what they are. */
function mentionsOf(records: Records, record: DesignRecord): (ExpressionPlace | IdPlace)[] {
  return [...expressionPlaces(record), ...idPlaces(records, record).filter(place => place.holdsKey)]
}

function removalOf(place: ExpressionPlace | IdPlace): PropertyPath | undefined {
  if (place.onLoss === 'refuse') return undefined
  return 'element' in place && place.element ? place.element : place.path
}

/** First with the new keys; else as it was, when it still means the same records. */
function carry(change: Change, mention: Mention): Carried {
  const names = namesBefore(change, mention)
  const text = textOf(mention)
  const written = names.reduceRight((rest, name) => {
    const key = keyAfter(change, name.record)
    return key === undefined ? rest : rest.slice(0, name.from) + key + rest.slice(name.to)
  }, text)
  const shifted = shift(change, names)
  const meant = shifted.map(name => change.became.get(name.record) ?? name.record)
  const first = judge(change, { ...mention, names: shifted, meant, text: written })
  if (first !== 'lost') return { text: written, isLost: false, isTaken: first === 'taken' }
  const own = judge(change, { ...mention, names, meant: names.map(name => name.record), text })
  return { text, isLost: own === 'lost', isTaken: own === 'taken' }
}

function namesBefore(change: Change, { was, place }: Mention): ResolvedName[] {
  if (!('target' in place)) {
    return resolveNames(change.before, was, place).toSorted((a, b) => a.from - b.from)
  }
  return [{ record: place.target, from: 0, to: textOf({ was, place }).length }]
}

function textOf({ was, place }: Pick<Mention, 'was' | 'place'>): string {
  const text = readProperty(was.value, place.path)
  return typeof text === 'string' ? text : ''
}

function shift(change: Change, names: readonly ResolvedName[]): ResolvedName[] {
  let moved = 0
  return names.map(name => {
    const from = name.from + moved
    const length = keyAfter(change, name.record)?.length ?? name.to - name.from
    moved += length - (name.to - name.from)
    return { record: name.record, from, to: from + length }
  })
}

function keyAfter({ after, became }: Change, record: RecordKey): string | undefined {
  const key = readProperty(after.get(became.get(record) ?? record)?.value, ['key'])
  return typeof key === 'string' ? key : undefined
}

interface Written extends Mention {
  readonly names: readonly ResolvedName[]
  /** The record each name is to mean. */
  readonly meant: readonly RecordKey[]
  readonly text: string
}

/** Whether every name of the text means in the new place what it is to mean. */
function judge(change: Change, written: Written): 'kept' | 'taken' | 'lost' {
  const found = namesAfter(change, written)
  const answers = written.names.map((name, index) => {
    const now = found.find(each => each.from === name.from && each.to === name.to)?.record
    const meant = written.meant[index]
    if (now === undefined || meant === undefined) return 'lost'
    if (now === meant) return 'kept'
    return !change.after.has(meant) && isAlike(change.before.get(name.record), change.after.get(now))
      ? 'taken'
      : 'lost'
  })
  return answers.includes('lost') ? 'lost' : answers.includes('taken') ? 'taken' : 'kept'
}

function namesAfter({ after }: Change, { record, place, text }: Written): ResolvedName[] {
  const value = writeProperty(record.value, place.path, text)
  const moved = withValue(record, value)
  if (!('target' in place)) {
    const same = expressionPlaces(moved).find(each => samePath(each.path, place.path))
    return same ? resolveNames(after, moved, same) : []
  }
  const same = idPlaces(after, moved).find(each => samePath(each.path, place.path))
  return same ? [{ record: same.target, from: 0, to: text.length }] : []
}

function isAlike(one: DesignRecord | undefined, other: DesignRecord | undefined): boolean {
  if (!one || one.kind !== other?.kind) return false
  return ['key', 'type'].every(
    property => readProperty(one.value, [property]) === readProperty(other.value, [property]),
  )
}

function samePath(one: PropertyPath, other: PropertyPath): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index])
}

/** Only texts of the same properties were rewritten, so the value keeps its type. */
function withValue(record: DesignRecord, value: unknown): DesignRecord {
  return { ...record, value } as DesignRecord
}
