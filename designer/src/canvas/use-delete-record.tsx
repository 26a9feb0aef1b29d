import { App } from 'antd'
import { commands } from '../document/commands.ts'
import { consequencesOfDelete } from '../document/commands/delete-record.ts'
import { recordName } from '../document/record-name.ts'
import { placeOf, childrenOf } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { useEditor } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { controlTexts } from '../texts/controls.ts'
import { useTexts } from '../texts/use-texts.ts'
import { focusRecord } from './focus-record.ts'

/** Deletes an item; asks once when rules, mappings or permissions go with it. Undo brings everything back. */
export function useDeleteRecord(): (key: RecordKey) => void {
  const editor = useEditor()
  const { modal } = App.useApp()
  const texts = useTexts(canvasTexts)
  const controls = useTexts(controlTexts)
  return key => {
    const { records } = editor.getState().document
    const place = placeOf(records, key)
    const siblings = place ? childrenOf(records, place.parent) : []
    const next =
      siblings[(place?.index ?? 0) + 1]?.key ?? siblings[(place?.index ?? 0) - 1]?.key ?? place?.parent
    const run = () => {
      if (!editor.dispatch('deleteRecord', { record: key })) return
      editor.select(next)
      if (next) focusRecord(next)
    }
    const refused = commands.deleteRecord.check(records, { record: key })
    const users = new Set(consequencesOfDelete(records, key).map(reference => reference.from))
    if (refused || users.size === 0) return run()
    const names = [...new Set([...users].map(user => recordName(records, user)).filter(Boolean))]
    modal.confirm({
      title: texts.confirmDelete(recordName(records, key)),
      content: texts.alsoLost(names.join('、')),
      okText: texts.delete,
      okButtonProps: { danger: true },
      cancelText: controls.cancel,
      onOk: run,
    })
  }
}
