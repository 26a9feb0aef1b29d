import { fieldsInScope, hasOutcome } from './resolve-names.ts'
import { recordsOfKind } from './read-record.ts'
import type { RecordKey, Records } from './records.ts'

/** A key no other field of the scope has: the wanted one, or the wanted one with a number. */
export function uniqueFieldKey(records: Records, scope: RecordKey, wanted: string): string {
  const taken = new Set(
    fieldsInScope(records, scope).flatMap(field => (field.kind === 'field' ? [field.value.key] : [])),
  )
  return uniqueAmong(taken, wanted)
}

/** A key no other step and no follow-up has: rules name them alike. */
export function uniqueStepKey(records: Records, wanted: string): string {
  const named = [...records.values()].filter(hasOutcome)
  return uniqueAmong(new Set(named.map(({ value }) => value.key)), wanted)
}

/** A key no other record of the kind has. */
export function uniqueKeyOf(
  records: Records,
  kind: 'material' | 'source' | 'document',
  wanted: string,
): string {
  return uniqueAmong(new Set(recordsOfKind(records, kind).map(record => record.value.key)), wanted)
}

/** The wanted key, or the wanted one with a number when it is taken. */
export function uniqueAmong(taken: ReadonlySet<string>, wanted: string): string {
  if (!taken.has(wanted)) return wanted
  const stem = wanted.replace(/\d+$/, '')
  let number = 2
  while (taken.has(`${stem}${number}`)) number += 1
  return `${stem}${number}`
}
