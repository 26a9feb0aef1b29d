import type { WorklistEntry } from '@yibiao/schemas'

/** The cases of the list as it was last shown, in its order: what “next case” leads along. */
let shown: readonly string[] = []

/** Remembers a list for the case page; in memory, because it is a way of working and no address. */
export function rememberList(entries: readonly WorklistEntry[]): void {
  shown = [...new Set(entries.map(({ caseId }) => caseId))]
}

export type ListPlace = { place: number; count: number; next?: string; previous?: string }

/** Where a case stands in the list that was shown last; undefined for a case opened otherwise. */
export function placeInList(caseId: string): ListPlace | undefined {
  const at = shown.indexOf(caseId)
  if (at < 0 || shown.length < 2) return undefined
  const next = shown[at + 1]
  const previous = shown[at - 1]
  return {
    place: at + 1,
    count: shown.length,
    ...(next === undefined ? {} : { next }),
    ...(previous === undefined ? {} : { previous }),
  }
}
