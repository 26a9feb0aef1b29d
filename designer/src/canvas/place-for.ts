import { mayContain, type Piece } from '../document/may-contain.ts'
import { childrenOf, subtreeOf } from '../document/read-record.ts'
import type { Records } from '../document/records.ts'
import type { Slot } from '../drag/drag-source.ts'

/**
 * The place a slot stands for, when every piece may stand there. The end of a page is the end of its last section
 * for fields.
 */
export function placeFor(records: Records, slot: Slot, pieces: readonly Piece[]): Slot | undefined {
  const fits = (place: Slot) => pieces.every(piece => mayContain(records, place, piece) === undefined)
  if (slot.index !== Infinity) return fits(slot) ? slot : undefined
  const ends = subtreeOf(records, slot.parent)
    .filter(record => record.kind === 'page' || record.kind === 'section')
    .map(record => ({ parent: record.key, index: childrenOf(records, record.key).length }))
  return ends.findLast(fits)
}
