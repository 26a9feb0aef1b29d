import type { RecordKey, Records } from '../document/records.ts'

/**
 * What is selected: session state that is never saved and not undone. `lead` is the one that has the keyboard and
 * whose settings are shown; a range begins at `anchor`. Nothing selected has no lead.
 */
export interface Selection {
  readonly keys: readonly RecordKey[]
  readonly lead: RecordKey | undefined
  readonly anchor: RecordKey | undefined
  /** Every click adds or takes away: for a finger, and for who cannot hold a key down. */
  readonly isGathering?: boolean
}

export const nothingSelected: Selection = { keys: [], lead: undefined, anchor: undefined }

/** One record alone, or nothing. */
export function selectOne(key: RecordKey | undefined): Selection {
  return key === undefined ? nothingSelected : { keys: [key], lead: key, anchor: key }
}

/** Several records; the last named leads unless another one does. */
export function selectSeveral(
  keys: readonly RecordKey[],
  lead: RecordKey | undefined = keys.at(-1),
): Selection {
  return lead === undefined ? nothingSelected : { keys: [...new Set(keys)], lead, anchor: keys[0] ?? lead }
}

/** What is left of a selection in other records. */
export function keepSelection(selection: Selection, records: Records): Selection {
  const keys = selection.keys.filter(key => records.has(key))
  if (keys.length === selection.keys.length) return selection
  const lead = selection.lead !== undefined && records.has(selection.lead) ? selection.lead : keys.at(-1)
  if (lead === undefined) return nothingSelected
  const anchor = selection.anchor !== undefined && records.has(selection.anchor) ? selection.anchor : lead
  return { ...selection, keys, lead, anchor }
}

export function sameSelection(one: Selection, other: Selection): boolean {
  return (
    one.lead === other.lead &&
    one.anchor === other.anchor &&
    one.isGathering === other.isGathering &&
    one.keys.length === other.keys.length &&
    one.keys.every((key, index) => key === other.keys[index])
  )
}
