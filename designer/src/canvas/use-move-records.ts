import { App } from 'antd'
import { announce } from '../controls/announce.ts'
import { commands } from '../document/commands.ts'
import { lostByMove } from '../document/commands/move-records.ts'
import { recordName } from '../document/record-name.ts'
import { placeOf } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { topmost } from '../document/topmost.ts'
import type { Slot } from '../drag/drag-source.ts'
import { selectSeveral } from '../session/selection.ts'
import { useEditor } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { controlTexts } from '../texts/controls.ts'
import { selectionTexts } from '../texts/selection.ts'
import { shellTexts } from '../texts/shell.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'
import { focusRecord } from './focus-record.ts'
import { useActWords } from './use-act-words.ts'

/** Moves items in one step and keeps them selected; asks once when rules cannot name them from there any more. */
export function useMoveRecords(): (keys: readonly RecordKey[], slot: Slot) => void {
  const editor = useEditor()
  const { modal } = App.useApp()
  const texts = useTexts(selectionTexts)
  const canvas = useTexts(canvasTexts)
  const controls = useTexts(controlTexts)
  const words = useActWords()
  const shell = useTexts(shellTexts)
  const say = useItemWords()
  return (chosen, slot) => {
    const { document, selected } = editor.getState()
    const keys = topmost(document.records, chosen)
    const args = { records: keys, ...slot }
    const tell = (moved: readonly RecordKey[]) => {
      const { records } = editor.getState().document
      const place = placeOf(records, moved[0] ?? '')
      if (!place) return
      const name = recordName(records, place.parent, say) || shell.parts.flow
      announce(texts.movedTo(words.what(records, moved), name, place.index + 1))
    }
    const run = () => {
      if (!editor.dispatch('moveRecords', args)) return
      const lead = selected !== undefined && keys.includes(selected) ? selected : keys.at(-1)
      editor.choose(selectSeveral(keys, lead))
      if (lead !== undefined) focusRecord(lead)
      tell(keys)
    }
    if (commands.moveRecords.check(document.records, args)) return run()
    const lost = lostByMove(document.records, args)
    if (lost.length === 0) return run()
    modal.confirm({
      title: texts.confirmMove(words.what(document.records, keys)),
      content: texts.lostByMove(words.where(document.records, lost)),
      okText: canvas.move,
      autoFocusButton: 'cancel',
      cancelText: controls.cancel,
      onOk: run,
    })
  }
}
