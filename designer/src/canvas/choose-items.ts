import { childrenOf, subtreeOf } from '../document/read-record.ts'
import { listKey, type RecordKey, type Records } from '../document/records.ts'
import { siblingsOf, topmost } from '../document/topmost.ts'
import { selectOne, selectSeveral, type Selection } from '../session/selection.ts'

/** Ctrl: one more, or one less. Only sections and fields of the form join; anything else is selected alone. */
export function withToggled(records: Records, selection: Selection, key: RecordKey): Selection {
  if (!mayJoin(records, selection, key)) return selectOne(key)
  if (!selection.keys.includes(key)) {
    return { ...selection, keys: [...selection.keys, key], lead: key, anchor: key }
  }
  const keys = selection.keys.filter(each => each !== key)
  const lead = keys.at(-1)
  return lead === undefined ? selectOne(undefined) : { ...selection, keys, lead, anchor: lead }
}

/** Shift: everything of the anchor's kind from it up to the item, across holders and pages. */
export function withRange(records: Records, selection: Selection, key: RecordKey): Selection {
  const { anchor } = selection
  if (anchor === undefined || !mayJoin(records, selection, key)) return selectOne(key)
  const kind = records.get(anchor)?.kind
  const order = subtreeOf(records, listKey('pages'))
  const ends = [anchor, key].map(end => order.findIndex(record => record.key === end))
  const between = order.slice(Math.min(...ends), Math.max(...ends) + 1)
  const keys = between.filter(record => record.kind === kind).map(record => record.key)
  return { keys: topmost(records, keys), lead: key, anchor }
}

/** Ctrl+A: everything in the holder of the item; of a section, group or repeat that has content, what is inside. */
export function withAllAround(records: Records, key: RecordKey): Selection {
  const inside = childrenOf(records, key).map(record => record.key)
  const keys = inside.length > 0 ? inside : siblingsOf(records, key)
  return selectSeveral(keys, keys.includes(key) ? key : keys.at(-1))
}

function mayJoin(records: Records, selection: Selection, key: RecordKey): boolean {
  return [...selection.keys, key].every(each => {
    const kind = records.get(each)?.kind
    return kind === 'section' || kind === 'field'
  })
}
