import { announce } from '../controls/announce.ts'
import type { RecordKey } from '../document/records.ts'
import { useEditor } from '../session/use-editor.ts'
import { selectionTexts } from '../texts/selection.ts'
import { useTexts } from '../texts/use-texts.ts'
import { chosenWith } from './chosen-with.ts'
import { nextSlot, type MoveStep } from './move-by-step.ts'
import { columnsOf, resizeFields } from './resize-fields.ts'
import { useClipboard } from './use-clipboard.ts'
import { useDeleteRecords } from './use-delete-records.tsx'
import { useMoveRecords } from './use-move-records.ts'

/** What can be done with an item, or with the selection it belongs to: the same by key, button and menu. */
export interface ItemActs {
  readonly copy: (key: RecordKey) => void
  readonly cut: (key: RecordKey) => void
  readonly paste: (key: RecordKey) => void
  readonly duplicate: (key: RecordKey) => void
  readonly remove: (key: RecordKey) => void
  readonly move: (key: RecordKey, step: MoveStep) => void
  readonly mayMove: (key: RecordKey, step: MoveStep) => boolean
  /** One column more or less. */
  readonly resize: (key: RecordKey, by: 1 | -1) => void
}

export function useItemActs(): ItemActs {
  const editor = useEditor()
  const clipboard = useClipboard()
  const deleteRecords = useDeleteRecords()
  const moveRecords = useMoveRecords()
  const texts = useTexts(selectionTexts)
  const chosen = (key: RecordKey) => chosenWith(editor.getState(), key)
  const slotFor = (key: RecordKey, step: MoveStep) =>
    nextSlot(editor.getState().document.records, chosen(key), step)
  return {
    copy: key => void clipboard.copy(chosen(key)),
    // Kept only once the person agrees to what goes with it.
    cut: key => deleteRecords(chosen(key), { keep: clipboard.keep }),
    paste: clipboard.paste,
    duplicate: key => clipboard.duplicate(chosen(key)),
    remove: key => deleteRecords(chosen(key)),
    move: (key, step) => {
      const slot = slotFor(key, step)
      if (slot) moveRecords(chosen(key), slot)
      else announce(texts.cannotMove[step])
    },
    mayMove: (key, step) => slotFor(key, step) !== undefined,
    resize: (key, by) =>
      resizeFields(editor, chosen(key), columnsOf(editor.getState().document.records, key) + by),
  }
}
