import type { RecordKey } from '../document/records.ts'
import { topmost } from '../document/topmost.ts'
import type { EditorState } from '../session/editor.ts'

/** What an act on an item is about: the whole selection when the item belongs to it, else the item alone. */
export function chosenWith({ document, selection }: EditorState, key: RecordKey): RecordKey[] {
  return selection.keys.includes(key) ? topmost(document.records, selection.keys) : [key]
}
