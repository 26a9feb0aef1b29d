import type { ItemDefinition } from '@yibiao/schemas'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { Failure } from '../controls/Failure.tsx'
import { plainText } from '../document/record-name.ts'
import { toDefinition } from '../document/to-definition.ts'
import { toRecords } from '../document/to-records.ts'
import { goTo } from '../routing/use-route.ts'
import { completeDefinition } from '../session/complete-definition.ts'
import { clearJournal } from '../session/journal.ts'
import type { Saver } from '../session/saver.ts'
import { useEditor } from '../session/use-editor.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Two people changed the item: take theirs, or keep one's own as a new item. Nothing is overwritten silently. */
export function ConflictDialog({ itemId, saver, mine, done }: ConflictDialogProps) {
  const editor = useEditor()
  const texts = useTexts(shellTexts)
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const run = async (act: () => Promise<void>) => {
    setIsBusy(true)
    setError(undefined)
    try {
      await act()
    } catch (failure) {
      setError(failure)
    }
    setIsBusy(false)
  }
  const takeTheirs = async () => {
    const item = await designApi.readItem(itemId)
    editor.replace(toRecords(completeDefinition(item.definition)))
    saver.rebase(item.revision)
    await clearJournal(itemId)
    done?.()
  }
  const keepMine = async () => {
    const definition = mine ?? toDefinition(editor.getState().document.records)
    const name = texts.copyName(plainText(definition.name))
    const key = `${definition.key}-copy-${Date.now().toString(36)}`.slice(0, 80)
    const copy = await designApi.createItem({ key, name, itemType: definition.guide.itemType })
    await designApi.saveItem(copy.id, copy.revision, { ...definition, key, name })
    await clearJournal(itemId)
    saver.rebase(saver.revision())
    done?.()
    goTo({ page: 'item', itemId: copy.id, part: 'form' })
  }
  return (
    <Modal
      open
      closable={false}
      keyboard={false}
      title={mine ? texts.recoveredBehindTitle : texts.conflictTitle}
      footer={[
        <Button key="theirs" disabled={isBusy} onClick={() => void run(takeTheirs)}>
          {texts.takeTheirs}
        </Button>,
        <Button key="mine" type="primary" loading={isBusy} onClick={() => void run(keepMine)}>
          {texts.keepMine}
        </Button>,
      ]}
    >
      <p>{mine ? texts.recoveredBehind : texts.conflictText}</p>
      <p className="yd-entry__help">{texts.keepMineHelp}</p>
      {error !== undefined && <Failure error={error} />}
    </Modal>
  )
}

interface ConflictDialogProps {
  readonly itemId: string
  readonly saver: Saver
  /** Work found on this device; the open document when absent. */
  readonly mine?: ItemDefinition
  readonly done?: () => void
}
