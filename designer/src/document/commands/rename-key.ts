import type { ScenarioDefinition } from '@yibiao/schemas'
import { type Command, type Refusal, withRecords } from '../command.ts'
import { expressionPlaces } from '../expression-places.ts'
import { idPlaces } from '../id-places.ts'
import { readProperty, writeProperty } from '../property-path.ts'
import { recordName } from '../record-name.ts'
import type { DesignRecord, RecordKey, Records } from '../records.ts'
import { partKey } from '../records.ts'
import { answerPattern, keysBelow, renamedInside, renamedPath, withAnswerPaths } from '../answer-paths.ts'
import { fieldByKey, hasOutcome, resolveNames, scopeOf } from '../resolve-names.ts'

export interface RenameKey {
  readonly record: RecordKey
  readonly key: string
}

/** Gives a field, step, follow-up, material, source or document another key and rewrites every rule that names it. */
export const renameKey: Command<RenameKey> = {
  check: judgeKey,
  run: (records, { record, key }) => renameRecordKey(records, record, key),
  describe: (records, { record, key }) => ({
    code: 'rename',
    params: { name: recordName(records, record), key },
  }),
}

function judgeKey(records: Records, { record: recordKey, key }: RenameKey): Refusal | undefined {
  const record = records.get(recordKey)
  if (!record || keyOf(record) === undefined) return { code: 'notFound' }
  if (!/^[a-z][A-Za-z0-9]{0,63}$/.test(key)) return { code: 'keyFormat' }
  const other =
    record.kind === 'field'
      ? fieldByKey(records, scopeOf(records, record.parent), key)
      : [...records.values()].find(each => sharesKeys(each, record) && keyOf(each) === key)
  return other && other.key !== recordKey ? { code: 'keyTaken', records: [other.key] } : undefined
}

/** Steps and follow-ups are named alike in rules. */
function sharesKeys(one: DesignRecord, other: DesignRecord): boolean {
  return one.kind === other.kind || (hasOutcome(one) && hasOutcome(other))
}

/** The records with the key changed and everything that named the old one rewritten. */
export function renameRecordKey(records: Records, recordKey: RecordKey, key: string): Records {
  const old = records.get(recordKey)
  const oldKey = old && keyOf(old)
  if (!old || oldKey === undefined || oldKey === key) return records
  const changed = new Map<RecordKey, DesignRecord>()
  for (const record of records.values()) {
    const value = rewrite(records, record, { target: recordKey, key })
    if (value !== record.value) changed.set(record.key, withValue(record, value))
  }
  const renamed = changed.get(recordKey) ?? old
  changed.set(recordKey, withValue(renamed, writeProperty(renamed.value, ['key'], key)))
  const scenarios = renameInScenarios(withRecords(records, changed), old, { from: oldKey, to: key })
  if (scenarios) changed.set(scenarios.key, scenarios)
  return withRecords(records, changed)
}

function rewrite(records: Records, record: DesignRecord, to: { target: RecordKey; key: string }): unknown {
  let value: unknown = record.value
  for (const place of expressionPlaces(record)) {
    const names = resolveNames(records, record, place).filter(name => name.record === to.target)
    if (names.length === 0) continue
    const text = names
      .toSorted((a, b) => b.from - a.from)
      .reduce((rest, name) => rest.slice(0, name.from) + to.key + rest.slice(name.to), place.text)
    value = writeProperty(value, place.path, text)
  }
  for (const place of idPlaces(records, record)) {
    if (place.holdsKey && place.target === to.target) value = writeProperty(value, place.path, to.key)
  }
  return value
}

/** Recorded tests name answers by path, and what sources answer under their keys; other keys are values like any. */
function renameInScenarios(
  records: Records,
  record: DesignRecord,
  rename: { from: string; to: string },
): DesignRecord | undefined {
  const part = records.get(partKey('scenarios'))
  const scenarios = part && readProperty(part.value, [])
  if (!part || part.kind !== 'part' || !Array.isArray(scenarios)) return undefined
  const rewritten = scenarios.map((scenario: ScenarioDefinition) => {
    if (record.kind === 'field') return renameAnswers(scenario, answerPattern(records, record), rename.to)
    return record.kind === 'source' ? renameSource(scenario, rename) : scenario
  })
  return { ...part, value: rewritten }
}

function renameSource(
  scenario: ScenarioDefinition,
  { from, to }: { from: string; to: string },
): ScenarioDefinition {
  const { sources } = scenario.given
  if (!sources || !Object.hasOwn(sources, from)) return scenario
  const renamed = Object.entries(sources).map(([key, answer]) => [key === from ? to : key, answer] as const)
  return { ...scenario, given: { ...scenario.given, sources: Object.fromEntries(renamed) } }
}

function renameAnswers(scenario: ScenarioDefinition, path: string, key: string): ScenarioDefinition {
  return withAnswerPaths(scenario, {
    path: given => renamedPath(given, path, key) ?? given,
    value: (given, value) => renamedInside(value, keysBelow(path, given), key),
  })
}

function keyOf(record: DesignRecord): string | undefined {
  const key = readProperty(record.value, ['key'])
  return record.kind !== 'part' && typeof key === 'string' ? key : undefined
}

/** Only texts and keys of the same properties were rewritten, so the value keeps its type. */
function withValue(record: DesignRecord, value: unknown): DesignRecord {
  return { ...record, value } as DesignRecord
}
