import type { MouseEvent } from 'react'
import type { RecordKey } from '../document/records.ts'
import type { Editor } from '../session/editor.ts'
import { selectOne } from '../session/selection.ts'
import { withRange, withToggled } from './choose-items.ts'

/** A click selects; with Ctrl or Cmd, or while several are gathered, one more or one less; with Shift everything up to the item. */
export function selectByPointer(editor: Editor, key: RecordKey, event: MouseEvent): void {
  const { document, selection } = editor.getState()
  if (event.shiftKey) return editor.choose(withRange(document.records, selection, key))
  if (event.ctrlKey || event.metaKey || selection.isGathering)
    return editor.choose(withToggled(document.records, selection, key))
  editor.choose(selectOne(key))
}

/** Such a press is no drag, and must not move the keyboard before the click has chosen. */
export function holdPress(event: MouseEvent): void {
  if (event.shiftKey || event.ctrlKey || event.metaKey) event.preventDefault()
}
