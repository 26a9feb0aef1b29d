import { resolveNames as resolveNamedThings, type NamedThings } from '@yibiao/core/names'
import type { ExpressionPlace } from './expression-places.ts'
import type { DesignRecord, FollowUpRecord, RecordKey, Records, StepRecord } from './records.ts'
import { listKey } from './records.ts'
import { ancestorsOf, childrenOf, isOfKind } from './read-record.ts'

export { parseRule } from '@yibiao/core/names'

/** A name in a rule that stands for a record of the item. Positions in UTF-16 units of the whole text. */
export interface ResolvedName {
  readonly record: RecordKey
  readonly from: number
  readonly to: number
}

/**
 * What the names of a rule stand for: fields from the row outwards, and `nodes.<key>` for steps.
 * A text that does not parse has no names; the problems list reports it.
 */
export function resolveNames(
  records: Records,
  owner: DesignRecord,
  place: Pick<ExpressionPlace, 'text' | 'kind' | 'itemOf'>,
): ResolvedName[] {
  return resolveNamedThings(namedRecords(records), holdersAround(records, owner), place).map(
    ({ thing, from, to }) => ({ record: thing.key, from, to }),
  )
}

const formScope = listKey('pages')

function namedRecords(records: Records): NamedThings<RecordKey, DesignRecord> {
  return {
    form: formScope,
    fieldIn: (holder, key) => fieldByKey(records, holder, key),
    holderOf: field =>
      field.kind === 'field' && (field.value.type === 'group' || field.value.type === 'repeat')
        ? field.key
        : undefined,
    stepOf: key => [...records.values()].find(record => hasOutcome(record) && record.value.key === key),
  }
}

/** What rules name by `nodes.<key>`: steps, and what follows the decision. */
export function hasOutcome(record: DesignRecord): record is StepRecord | FollowUpRecord {
  return record.kind === 'step' || record.kind === 'followUp'
}

function holdersAround(records: Records, owner: DesignRecord): RecordKey[] {
  if (owner.kind !== 'field') return [formScope]
  const holders = ancestorsOf(records, owner.key).filter(record => record.kind === 'field')
  return [...holders.map(record => record.key), formScope]
}

/** The field with the key in a scope. Pages and sections make no scope, so their fields belong to the form. */
export function fieldByKey(records: Records, scope: RecordKey, key: string): DesignRecord | undefined {
  return fieldsInScope(records, scope).find(field => field.kind === 'field' && field.value.key === key)
}

/** The fields that share one scope: of the form, of a group or of a row. */
export function fieldsInScope(records: Records, scope: RecordKey): DesignRecord[] {
  return childrenOf(records, scope).flatMap(child =>
    isOfKind(child, 'field') ? [child] : fieldsInScope(records, child.key),
  )
}

/** The scope a field in the holder belongs to. */
export function scopeOf(records: Records, holder: RecordKey): RecordKey {
  return records.get(holder)?.kind === 'field' ? holder : formScope
}
