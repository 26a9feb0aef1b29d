import { mayContain } from '../document/may-contain.ts'
import { childrenOf, placeOf } from '../document/read-record.ts'
import type { RecordKey, Records } from '../document/records.ts'
import type { Slot } from '../drag/drag-source.ts'
import type { Editor } from '../session/editor.ts'

/** Moves an item one place up or down, over the edge of its holder into the next one. */
export function moveByOne(editor: Editor, key: RecordKey, direction: 'up' | 'down'): boolean {
  const slot = nextSlot(editor.getState().document.records, key, direction)
  return slot ? editor.dispatch('moveRecord', { record: key, ...slot }) : false
}

/** The next legal place of an item in a direction. */
export function nextSlot(records: Records, key: RecordKey, direction: 'up' | 'down'): Slot | undefined {
  const place = placeOf(records, key)
  if (!place) return undefined
  const count = childrenOf(records, place.parent).length
  const isAtEdge = direction === 'up' ? place.index === 0 : place.index === count - 1
  if (!isAtEdge) {
    const slot = { parent: place.parent, index: direction === 'up' ? place.index - 1 : place.index + 2 }
    return mayContain(records, slot, { record: key }) === undefined ? slot : undefined
  }
  const outer = placeOf(records, place.parent)
  if (!outer) return undefined
  const uncles = childrenOf(records, outer.parent)
  const uncle = uncles[outer.index + (direction === 'up' ? -1 : 1)]
  const candidates: Slot[] = [
    ...(uncle
      ? [{ parent: uncle.key, index: direction === 'up' ? childrenOf(records, uncle.key).length : 0 }]
      : []),
    { parent: outer.parent, index: direction === 'up' ? outer.index : outer.index + 1 },
  ]
  return candidates.find(slot => mayContain(records, slot, { record: key }) === undefined)
}
