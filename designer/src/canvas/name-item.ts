import { insideBlock, linkAround } from '../document/linked-blocks.ts'
import type { RecordKey } from '../document/records.ts'
import type { Editor } from '../session/editor.ts'
import { startInlineEditing } from './inline-editing.ts'

/** Begins to edit the name of an item in place; of what a block brings it says why not. */
export function nameItem(editor: Editor, key: RecordKey): void {
  const linked = linkAround(editor.getState().document.records, key)
  if (linked) editor.refuse(insideBlock(linked))
  else startInlineEditing(key)
}
