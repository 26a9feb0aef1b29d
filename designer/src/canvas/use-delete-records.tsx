import { App } from 'antd'
import { commands } from '../document/commands.ts'
import { consequencesOfDelete } from '../document/commands/delete-records.ts'
import { recordName } from '../document/record-name.ts'
import { placeOf } from '../document/read-record.ts'
import type { RecordKey, Records } from '../document/records.ts'
import { siblingsOf, topmost } from '../document/topmost.ts'
import { changedPart } from '../publish/changed-part.ts'
import { useEditor } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { controlTexts } from '../texts/controls.ts'
import { publishTexts } from '../texts/publish.ts'
import { selectionTexts } from '../texts/selection.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'
import { focusRecord } from './focus-record.ts'
import { useActWords } from './use-act-words.ts'

/**
 * Deletes one or several items in one step; asks once when rules, mappings or permissions go with them. Undo brings
 * everything back. What is cut is kept by `keep` first, and stays when it cannot be kept.
 */
export function useDeleteRecords(): (
  keys: readonly RecordKey[],
  cut?: { readonly keep: (keys: readonly RecordKey[]) => boolean },
) => void {
  const editor = useEditor()
  const { modal } = App.useApp()
  const texts = useTexts(canvasTexts)
  const several = useTexts(selectionTexts)
  const controls = useTexts(controlTexts)
  const { parts } = useTexts(publishTexts)
  const say = useItemWords()
  const words = useActWords()
  return (chosen, cut) => {
    const { records } = editor.getState().document
    const keys = topmost(records, chosen)
    const next = neighbourOf(records, keys)
    const remove = (keepsWords: boolean) => {
      if (
        commands.deleteRecords.check(editor.getState().document.records, { records: keys, keepsWords }) ===
          undefined &&
        cut?.keep(keys) === false
      )
        return
      if (!editor.dispatch('deleteRecords', { records: keys, keepsWords })) return
      editor.select(next)
      if (next) focusRecord(next)
    }
    const refusal = commands.deleteRecords.check(records, { records: keys })
    const isPrinted =
      refusal?.code === 'stillUsed' &&
      commands.deleteRecords.check(records, { records: keys, keepsWords: true }) === undefined
    const lost = consequencesOfDelete(records, keys)
    if ((refusal && !isPrinted) || lost.length === 0) return remove(false)
    const users = new Set(lost.filter(reference => !reference.isNeeded).map(reference => reference.from))
    const nameOf = (user: RecordKey) => {
      const record = records.get(user)
      return record?.kind === 'part' ? parts.get(changedPart(record)) : recordName(records, user, say)
    }
    const names = [...new Set([...users].flatMap(user => nameOf(user) || []))]
    const first = recordName(records, keys[0], say)
    modal.confirm({
      title: cut
        ? several.confirmCut(words.what(records, keys))
        : keys.length > 1
          ? several.deleteSeveral(keys.length, first)
          : texts.confirmDelete(first),
      content: (
        <>
          {users.size > 0 && <p>{texts.alsoLost(controls.listed(names))}</p>}
          {isPrinted && <p>{several.staysAsWords(refusal.params?.['names'] ?? '', first)}</p>}
        </>
      ),
      okText: cut ? several.menu.cut : texts.delete,
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      cancelText: controls.cancel,
      onOk: () => remove(isPrinted),
    })
  }
}

/** What is selected next: the one behind, else the one before, else the holder. */
function neighbourOf(records: Records, keys: readonly RecordKey[]): RecordKey | undefined {
  const gone = new Set(keys)
  const last = keys.at(-1)
  if (last === undefined) return undefined
  const siblings = siblingsOf(records, last)
  const at = siblings.indexOf(last)
  const left = (key: RecordKey) => !gone.has(key)
  return (
    siblings.slice(at).find(left) ?? siblings.slice(0, at).findLast(left) ?? placeOf(records, last)?.parent
  )
}
