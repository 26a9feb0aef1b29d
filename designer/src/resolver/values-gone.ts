import { setProperty, type SetProperty } from '../document/commands/set-property.ts'
import type { ValueOwner } from '../document/name-uses.ts'
import { readRecord } from '../document/read-record.ts'
import type { Records } from '../document/records.ts'
import { mendChange, valuesOf, type OwnedValue } from '../document/replace-values.ts'
import { codeTablesOf } from '../document/item-names.ts'

/** A change that takes values away which other places use. */
export interface ValuesChange {
  readonly owner: ValueOwner
  readonly change: SetProperty
  /** The values that go and are used, with what is proposed instead. */
  readonly gone: readonly GoneValue[]
  /** The values there are afterwards. */
  readonly left: readonly OwnedValue[]
}

export interface GoneValue extends OwnedValue {
  /** The value that plainly takes its place: of the same name, or new at the same place. */
  readonly proposed?: string
}

/** What a change of values does to those who use them; nothing when nobody does, or when the new values are unknown. */
export function valuesGone(
  records: Records,
  owner: ValueOwner,
  change: SetProperty,
): ValuesChange | undefined {
  const before = valuesOf(records, owner)
  const changed = setProperty.run(records, change)
  if (!areKnown(changed, owner)) return undefined
  const left = valuesOf(changed, owner)
  const kept = new Set(left.map(({ value }) => value))
  const known = new Set(before.map(({ value }) => value))
  const gone = before.flatMap((old, index): GoneValue[] => {
    if (kept.has(old.value)) return []
    const replacements = [{ from: old.value, to: undefined }]
    if (mendChange(records, { change, owner, replacements }).length === 0) return []
    const there = left[index]
    const sameName = left.find(({ label }) => label === old.label)
    const isInPlace = there && left.length === before.length && !known.has(there.value)
    const proposed = sameName?.value ?? (isInPlace ? there.value : undefined)
    return [{ ...old, ...(proposed === undefined ? {} : { proposed }) }]
  })
  return gone.length === 0 ? undefined : { owner, change, gone, left }
}

/** Values that only come from a source, from rows or from a table of the platform may still be the same. */
function areKnown(records: Records, owner: ValueOwner): boolean {
  if (owner.type !== 'field') return true
  const value = readRecord(records, owner.field, 'field')?.value
  if (!value || !('options' in value)) return true
  const { options } = value
  if (options.type === 'codeTable')
    return codeTablesOf(records).some(table => table.key === options.codeTable)
  return options.type === 'inline'
}
