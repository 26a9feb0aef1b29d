import { mayContain } from '../document/may-contain.ts'
import { childrenOf, placeOf } from '../document/read-record.ts'
import type { RecordKey, Records } from '../document/records.ts'
import { topmost } from '../document/topmost.ts'
import type { Slot } from '../drag/drag-source.ts'
import type { Editor } from '../session/editor.ts'

/** One place up or down, into the holder before, or out of the holder. */
export type MoveStep = 'up' | 'down' | 'in' | 'out'

/** Moves entries of a list, which no rule names from where they stand, one place. */
export function moveByStep(editor: Editor, keys: readonly RecordKey[], step: MoveStep): boolean {
  const slot = nextSlot(editor.getState().document.records, keys, step)
  return slot ? editor.dispatch('moveRecords', { records: keys, ...slot }) : false
}

/** The next legal place of a selection in a direction: of its first item going up, of its last going down. */
export function nextSlot(records: Records, chosen: readonly RecordKey[], step: MoveStep): Slot | undefined {
  const keys = topmost(records, chosen)
  const key = step === 'up' || step === 'in' ? keys[0] : keys.at(-1)
  const slots = key === undefined ? [] : candidates(records, key, step)
  return slots.find(slot => keys.every(each => mayContain(records, slot, { record: each }) === undefined))
}

function candidates(records: Records, key: RecordKey, step: MoveStep): Slot[] {
  const place = placeOf(records, key)
  if (!place) return []
  const siblings = childrenOf(records, place.parent)
  switch (step) {
    case 'in': {
      const before = siblings[place.index - 1]
      return before ? [{ parent: before.key, index: childrenOf(records, before.key).length }] : []
    }
    case 'out':
      return around(records, place.parent, 1)
    case 'up':
      return place.index > 0
        ? [{ parent: place.parent, index: place.index - 1 }]
        : [...intoNext(records, place.parent, -1), ...around(records, place.parent, 0)]
    case 'down':
      return place.index < siblings.length - 1
        ? [{ parent: place.parent, index: place.index + 2 }]
        : [...intoNext(records, place.parent, 1), ...around(records, place.parent, 1)]
  }
}

/** Before or behind a holder. */
function around(records: Records, holder: RecordKey, offset: 0 | 1): Slot[] {
  const outer = placeOf(records, holder)
  return outer ? [{ parent: outer.parent, index: outer.index + offset }] : []
}

/** Into the holder beside a holder, at the near end. */
function intoNext(records: Records, holder: RecordKey, offset: 1 | -1): Slot[] {
  const outer = placeOf(records, holder)
  const uncle = outer && childrenOf(records, outer.parent)[outer.index + offset]
  if (!uncle) return []
  return [{ parent: uncle.key, index: offset < 0 ? childrenOf(records, uncle.key).length : 0 }]
}
