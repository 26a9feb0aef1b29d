import { useCallback, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { blockFromSelection, type BlockDraft } from '../blocks/block-from-selection.ts'
import { useLibrary } from '../blocks/library-context.ts'
import { SaveBlockDialog } from '../blocks/SaveBlockDialog.tsx'
import { linkAround } from '../document/linked-blocks.ts'
import type { RecordKey, Records } from '../document/records.ts'
import type { Point } from '../drag/find-slot.ts'
import { useEditor } from '../session/use-editor.ts'
import { withAllAround } from './choose-items.ts'
import { chosenWith } from './chosen-with.ts'
import { focusRecord } from './focus-record.ts'
import { nameItem } from './name-item.ts'
import { ItemMenu } from './ItemMenu.tsx'
import type { ItemMenuAct } from './item-menu-acts.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { columnsOf, allColumns } from './resize-fields.ts'
import { useActWords } from './use-act-words.ts'
import { useItemActs } from './use-item-acts.ts'

/** The menu of a tree of items: by the right button, the menu key or Shift+F10, with the acts of the keys. */
export function useItemMenu(): {
  readonly onContextMenu: (event: MouseEvent) => void
  /** Answers whether the key opened the menu. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean
  readonly menu: ReactNode
} {
  const editor = useEditor()
  const acts = useItemActs()
  const words = useActWords()
  const [opened, setOpened] = useState<{ readonly key: RecordKey; readonly at: Point }>()
  const library = useLibrary()
  const [saved, setSaved] = useState<BlockDraft>()
  const [moving, setMoving] = useState<readonly RecordKey[]>()

  const open = (key: RecordKey, at: Point) => {
    if (!editor.getState().selection.keys.includes(key)) editor.select(key)
    setOpened({ key, at })
  }
  const close = useCallback(() => {
    setOpened(now => {
      if (now) focusRecord(now.key)
      return undefined
    })
  }, [])

  const choose = (act: ItemMenuAct) => {
    const key = opened?.key
    if (key === undefined) return
    close()
    switch (act) {
      case 'name':
        return nameItem(editor, key)
      case 'moveTo':
        return setMoving(chosenWith(editor.getState(), key))
      case 'saveBlock':
        return setSaved(
          blockFromSelection(editor.getState().document.records, chosenWith(editor.getState(), key)),
        )
      case 'all':
        return editor.choose(withAllAround(editor.getState().document.records, key))
      case 'wider':
      case 'narrower':
        return acts.resize(key, act === 'wider' ? 1 : -1)
      case 'up':
      case 'down':
      case 'in':
      case 'out':
        return acts.move(key, act)
      default:
        return acts[act](key)
    }
  }

  const isOff = (act: ItemMenuAct): boolean => {
    const key = opened?.key ?? ''
    const { records } = editor.getState().document
    switch (act) {
      case 'up':
      case 'down':
      case 'in':
      case 'out':
        return !acts.mayMove(key, act)
      case 'wider':
        return !mayResize(records, key) || columnsOf(records, key) >= allColumns
      case 'narrower':
        return !mayResize(records, key) || columnsOf(records, key) <= 1
      case 'saveBlock':
        return !library || !blockFromSelection(records, chosenWith(editor.getState(), key))
      case 'name':
      case 'cut':
      case 'duplicate':
      case 'remove':
        return linkAround(records, key) !== undefined
      default:
        return false
    }
  }

  const { records } = editor.getState().document
  return {
    onContextMenu: event => {
      const key = keyAt(event.target)
      if (key === undefined || document.querySelector('[data-dragging]')) return
      event.preventDefault()
      open(key, { x: event.clientX, y: event.clientY })
    },
    onKeyDown: event => {
      const isMenuKey = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')
      const key = isMenuKey ? keyAt(event.target) : undefined
      if (key === undefined || !(event.target instanceof Element)) return false
      event.preventDefault()
      const { left, top, height } = event.target.getBoundingClientRect()
      open(key, { x: left + 24, y: top + Math.min(height, 32) })
      return true
    },
    menu: (
      <>
        {opened && (
          <ItemMenu
            at={opened.at}
            name={words.what(records, chosenWith(editor.getState(), opened.key))}
            isOff={isOff}
            choose={choose}
            close={close}
          />
        )}
        {saved && <SaveBlockDialog draft={saved} close={() => setSaved(undefined)} />}
        {moving && <MoveDialog records={moving} close={() => setMoving(undefined)} />}
      </>
    ),
  }
}

function mayResize(records: Records, key: RecordKey): boolean {
  return key.startsWith('field:') && linkAround(records, key) === undefined
}

/** The record whose item, or card around it, is at the target; not in text boxes, which have a menu of their own. */
function keyAt(target: EventTarget | null): RecordKey | undefined {
  if (!(target instanceof Element) || target.closest('input,textarea')) return undefined
  const own = target.closest('[data-item]')?.getAttribute('data-item')
  return own ?? target.closest('[data-drag-record]')?.getAttribute('data-drag-record') ?? undefined
}
