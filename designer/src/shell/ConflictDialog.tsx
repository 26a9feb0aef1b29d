import type { ItemDefinition } from '@yibiao/schemas'
import { Button, Modal } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Failure } from '../controls/Failure.tsx'
import { mergeRecords, type MergeSide } from '../document/merge-records.ts'
import { plainText } from '../document/record-name.ts'
import { toDefinition } from '../document/to-definition.ts'
import { toRecords } from '../document/to-records.ts'
import { ChangeLines } from '../publish/ChangeLines.tsx'
import { goTo } from '../routing/use-route.ts'
import { completeDefinition } from '../session/complete-definition.ts'
import { clearJournal } from '../session/journal.ts'
import type { Saver } from '../session/saver.ts'
import { useEditor } from '../session/use-editor.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/use-texts.ts'
import { MergeChoices } from './MergeChoices.tsx'

/**
 * Two people changed the item: merge both, take theirs, or keep one's own as a new item. Nothing is overwritten
 * silently.
 */
export function ConflictDialog({ itemId, saver, left, done }: ConflictDialogProps) {
  const editor = useEditor()
  const texts = useTexts(shellTexts)
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const [chosen, setChosen] = useState<ReadonlyMap<string, MergeSide>>(new Map())
  const load = useCallback(() => designApi.readItem(itemId), [itemId])
  const [theirs, reload] = useLoaded(load)
  const { records } = editor.getState().document
  const mine = useMemo(() => left?.definition ?? toDefinition(records), [left, records])
  const base = left ? left.base : saver.base()
  const loaded = theirs.state === 'ready' ? theirs.value : undefined
  const their = useMemo(() => loaded && completeDefinition(loaded.definition), [loaded])
  const sides = useMemo(
    () => base && their && { base: toRecords(base), mine: toRecords(mine), theirs: toRecords(their) },
    [base, mine, their],
  )
  const merged = sides && mergeRecords(sides, chosen)
  const run = async (act: () => Promise<void>) => {
    setIsBusy(true)
    setError(undefined)
    try {
      await act()
      done?.()
    } catch (failure) {
      setError(failure)
    }
    setIsBusy(false)
  }
  const takeTheirs = async () => {
    const item = await designApi.readItem(itemId)
    const definition = completeDefinition(item.definition)
    // What is given up stays one undo away.
    if (left) editor.dispatch('replaceDefinition', { definition: mine, as: { code: 'recover', params: {} } })
    editor.dispatch('replaceDefinition', { definition, as: { code: 'takeTheirs', params: {} } })
    saver.rebase({ revision: item.revision, definition })
    await clearJournal(itemId)
  }
  const merge = () => {
    if (!loaded || !their || !merged) return
    saver.rebase({ revision: loaded.revision, definition: their })
    editor.dispatch('replaceDefinition', {
      definition: merged.definition,
      as: { code: 'merge', params: {} },
    })
    // Also when the merge is what was open already, the server does not have it yet.
    saver.schedule(merged.definition)
    done?.()
  }
  const keepMine = async () => {
    const name = texts.copyName(plainText(mine.name))
    const key = `${mine.key}-copy-${Date.now().toString(36)}`.slice(0, 80)
    const copy = await designApi.createItem({ key, name, itemType: mine.guide.itemType })
    await designApi.saveItem(copy.id, copy.revision, { ...mine, key, name })
    await clearJournal(itemId)
    saver.rebase({ revision: saver.revision(), definition: saver.base() })
    goTo({ page: 'item', itemId: copy.id, part: 'form' })
  }
  return (
    <Modal
      open
      width={680}
      closable={false}
      keyboard={false}
      title={left ? texts.recoveredBehindTitle : texts.conflictTitle}
      footer={[
        <Button key="mine" loading={isBusy} onClick={() => void run(keepMine)}>
          {texts.keepMine}
        </Button>,
        <Button key="theirs" danger disabled={isBusy} onClick={() => void run(takeTheirs)}>
          {texts.takeTheirs}
        </Button>,
        <Button key="merge" type="primary" disabled={isBusy || !merged} onClick={merge}>
          {texts.merge}
        </Button>,
      ]}
    >
      <p>{left ? texts.recoveredBehind : texts.conflictText}</p>
      {sides && merged && base && their && (
        <>
          <Changed title={texts.theirChanges} before={base} after={their} />
          <Changed title={texts.myChanges} before={base} after={mine} />
          <p>{texts.mergeHelp(merged.conflicts.length)}</p>
          <MergeChoices
            conflicts={merged.conflicts}
            records={sides.mine}
            chosen={chosen}
            choose={(name, side) => setChosen(before => new Map(before).set(name, side))}
          />
        </>
      )}
      <p className="yd-entry__help">{texts.keepMineHelp}</p>
      {theirs.state === 'failed' && <Failure error={theirs.error} retry={reload} />}
      {error !== undefined && <Failure error={error} />}
    </Modal>
  )
}

function Changed({ title, before, after }: ChangedProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="yd-merge__changes" onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <ChangeLines before={before} after={after} />}
    </details>
  )
}

interface ChangedProps {
  readonly title: string
  readonly before: ItemDefinition
  readonly after: ItemDefinition
}

/** Work found on this device that somebody else's work has overtaken. */
export interface LeftBehind {
  readonly definition: ItemDefinition
  readonly base?: ItemDefinition
}

interface ConflictDialogProps {
  readonly itemId: string
  readonly saver: Saver
  /** Work found on this device; the open document when absent. */
  readonly left?: LeftBehind
  readonly done?: () => void
}
