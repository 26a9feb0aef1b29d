import { mayContain, type Piece } from '../document/may-contain.ts'
import { ancestorsOf, childrenOf, placeOf, subtreeOf } from '../document/read-record.ts'
import type { RecordKey, Records } from '../document/records.ts'
import type { Slot } from '../drag/drag-source.ts'

/**
 * Where something new goes without dragging: into the selected section or repeat at its end, else behind the
 * selected item, else at the end of the last holder of the page that may take it.
 */
export function placeAfterSelection(
  records: Records,
  piece: Piece,
  at: { readonly selected: RecordKey | undefined; readonly page: RecordKey | undefined },
): Slot | undefined {
  const around =
    at.selected === undefined
      ? []
      : [at.selected, ...ancestorsOf(records, at.selected).map(record => record.key)]
  for (const key of around) {
    const inside = { parent: key, index: childrenOf(records, key).length }
    if (mayContain(records, inside, piece) === undefined) return inside
    const place = placeOf(records, key)
    const behind = place && { parent: place.parent, index: place.index + 1 }
    if (behind && mayContain(records, behind, piece) === undefined) return behind
  }
  if (at.page === undefined) return undefined
  const sections = subtreeOf(records, at.page).filter(
    record => record.kind === 'section' || record.kind === 'page',
  )
  const holder = sections.findLast(
    record =>
      mayContain(records, { parent: record.key, index: childrenOf(records, record.key).length }, piece) ===
      undefined,
  )
  return holder && { parent: holder.key, index: childrenOf(records, holder.key).length }
}
