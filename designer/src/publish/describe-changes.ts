import { isSameJson, type DefinitionPart } from '@yibiao/core/diff'
import {
  isChild,
  isHolder,
  partKey,
  type DesignRecord,
  type RecordKey,
  type Records,
} from '../document/records.ts'
import { recordName } from '../document/record-name.ts'
import type { ItemRule } from '../rules/item-rule.ts'
import { listRules } from '../rules/list-rules.ts'
import { changedPart } from './changed-part.ts'
import {
  describeCodeTables,
  describeDecisions,
  describeScenarios,
  type ColumnWords,
  type TableChange,
} from './describe-tables.ts'
import { toldByTable } from './say-row.ts'

/** One difference between two states of an item, ready to be put into words. */
export type ItemChange = { readonly part: DefinitionPart; readonly record: RecordKey } & (
  | { readonly kind: 'added' | 'removed'; readonly what: DesignRecord['kind']; readonly name: string }
  | { readonly kind: 'moved'; readonly name: string; readonly target: string }
  /** What a holder has in both states stands in another order. */
  | { readonly kind: 'reordered'; readonly name: string }
  | {
      readonly kind: 'changed'
      readonly name: string
      readonly property: string
      readonly before: unknown
      readonly after: unknown
    }
  | { readonly kind: 'ruleAdded' | 'ruleRemoved' | 'ruleChanged'; readonly rule: ItemRule }
  | TableChange
)

/**
 * What changed from one state of an item to another. Records are the same by their ids wherever they stand, so moving
 * is no removal; what stands inside something added or removed is not told again.
 */
export function describeChanges(before: Records, after: Records, words: ColumnWords): ItemChange[] {
  const rules = { before: rulesByPlace(before), after: rulesByPlace(after) }
  const keys = new Set([...after.keys(), ...before.keys()])
  return [...keys].flatMap(key => {
    if (toldByTable.has(key)) return tables(before, after, key, words)
    const earlier = before.get(key)
    const later = after.get(key)
    if (!earlier && later) return told(before, later) ? [existence('added', after, later)] : []
    if (earlier && !later) return told(after, earlier) ? [existence('removed', before, earlier)] : []
    if (!earlier || !later) return []
    return [
      ...moves(before, after, earlier, later),
      ...ruleChanges(rules, after, later),
      ...propertyChanges(rules, after, { earlier, later }),
    ]
  })
}

function tables(before: Records, after: Records, key: RecordKey, words: ColumnWords): ItemChange[] {
  const record = after.get(key) ?? before.get(key)
  if (!record) return []
  const found =
    key === partKey('codeTables')
      ? describeCodeTables(before, after, words)
      : key === partKey('decisions')
        ? describeDecisions(before, after)
        : describeScenarios(before, after)
  return found.map(change => ({ ...change, part: changedPart(record), record: key }))
}

/** Whether the holder existed in the other state: then this record itself came or went, not what it stands in. */
function told(other: Records, record: DesignRecord): boolean {
  return !isChild(record) || other.has(record.parent)
}

function existence(kind: 'added' | 'removed', records: Records, record: DesignRecord): ItemChange {
  const name = recordName(records, record.key)
  return { kind, part: changedPart(record), record: record.key, what: record.kind, name }
}

function moves(before: Records, after: Records, earlier: DesignRecord, later: DesignRecord): ItemChange[] {
  const place = { part: changedPart(later), record: later.key, name: recordName(after, later.key) }
  const found: ItemChange[] = []
  if (isChild(earlier) && isChild(later) && earlier.parent !== later.parent) {
    found.push({ ...place, kind: 'moved', target: recordName(after, later.parent) })
  }
  if (isHolder(earlier) && isHolder(later)) {
    const stayed = earlier.children.filter(child => later.children.includes(child) && after.has(child))
    const now = later.children.filter(child => earlier.children.includes(child) && before.has(child))
    if (stayed.join(' ') !== now.join(' ')) found.push({ ...place, kind: 'reordered' })
  }
  return found
}

type RulesByPlace = ReadonlyMap<string, ItemRule>

function rulesByPlace(records: Records): RulesByPlace {
  return new Map(listRules(records).map(rule => [placeName(rule.record.key, rule.place.path), rule]))
}

function placeName(key: RecordKey, path: readonly (string | number)[]): string {
  return `${key} ${path.join('/')}`
}

function ruleChanges(
  rules: { readonly before: RulesByPlace; readonly after: RulesByPlace },
  records: Records,
  record: DesignRecord,
): ItemChange[] {
  const own = (each: RulesByPlace) => [...each].filter(([, rule]) => rule.record.key === record.key)
  const place = { part: changedPart(record), record: record.key }
  const later = own(rules.after).flatMap(([name, rule]): ItemChange[] => {
    const old = rules.before.get(name)
    if (!old) return [{ ...place, kind: 'ruleAdded', rule }]
    return old.place.text === rule.place.text ? [] : [{ ...place, kind: 'ruleChanged', rule }]
  })
  const gone = own(rules.before).flatMap(([name, rule]): ItemChange[] =>
    rules.after.has(name) ? [] : [{ ...place, kind: 'ruleRemoved', rule }],
  )
  return records.has(record.key) ? [...later, ...gone] : []
}

function propertyChanges(
  rules: { readonly before: RulesByPlace; readonly after: RulesByPlace },
  records: Records,
  { earlier, later }: { readonly earlier: DesignRecord; readonly later: DesignRecord },
): ItemChange[] {
  if (earlier.kind === 'list' || later.kind === 'list') return []
  const old = toObject(earlier.value)
  const now = toObject(later.value)
  const place = { part: changedPart(later), record: later.key, name: recordName(records, later.key) }
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((property): ItemChange[] => {
    // What is a rule as a whole was told as a sentence.
    const name = placeName(later.key, [property])
    if (rules.before.has(name) || rules.after.has(name)) return []
    const [before, after] = [old[property], now[property]]
    if (isSameJson(before, after)) return []
    if (!toldInside.has(property) || before === undefined || after === undefined)
      return [{ ...place, kind: 'changed', property, before, after }]
    return insideOf(property, toObject(before), toObject(after)).map(change => ({ ...place, ...change }))
  })
}

/** Properties whose own properties people know by name. */
const toldInside: ReadonlySet<string> = new Set([
  'rectification',
  'revocation',
  'deferral',
  'correction',
  'extension',
])

function insideOf(property: string, before: Record<string, unknown>, after: Record<string, unknown>) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(name =>
    isSameJson(before[name], after[name])
      ? []
      : [
          {
            kind: 'changed' as const,
            property: `${property}/${name}`,
            before: before[name],
            after: after[name],
          },
        ],
  )
}

/** A part without a value, and a list of tables or tests, are compared as one property. */
function toObject(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  return value === undefined ? {} : { content: value }
}
