import type { DesignRecord, RecordKey, Records } from './records.ts'
import { expressionPlaces, type ExpressionPlace } from './expression-places.ts'
import { idPlaces, type IdPlace } from './id-places.ts'
import { resolveNames } from './resolve-names.ts'

/** One place that depends on a record. */
export interface Reference {
  /** The record that depends on it. */
  readonly from: RecordKey
  readonly to: RecordKey
  readonly place: ExpressionPlace | IdPlace
  /** The rest of the record has no meaning without it, so the delete command refuses. */
  readonly isNeeded: boolean
}

/** Every place outside `targets` that depends on one of them. */
export function findReferences(records: Records, targets: ReadonlySet<RecordKey>): Reference[] {
  const found: Reference[] = []
  for (const record of records.values()) {
    if (!targets.has(record.key)) found.push(...referencesOf(records, record, targets))
  }
  return found
}

function referencesOf(records: Records, record: DesignRecord, targets: ReadonlySet<RecordKey>): Reference[] {
  const byId = idPlaces(records, record).flatMap(place => {
    if (!targets.has(place.target)) return []
    return { from: record.key, to: place.target, place, isNeeded: place.onLoss === 'refuse' }
  })
  const byName = expressionPlaces(record).flatMap(place => {
    const name = resolveNames(records, record, place).find(each => targets.has(each.record))
    if (!name) return []
    return { from: record.key, to: name.record, place, isNeeded: place.onLoss === 'refuse' }
  })
  return [...byId, ...byName]
}
