import { useEffect, useEffectEvent } from 'react'
import { focusRecord } from '../canvas/focus-record.ts'
import type { Editor } from '../session/editor.ts'
import { useEditor } from '../session/use-editor.ts'

/** Keys that work everywhere in an item: undo, redo, save, help. Text boxes keep their own undo. */
export function useShortcuts({ save, help }: { readonly save: () => void; readonly help: () => void }): void {
  const editor = useEditor()
  const act = useEffectEvent((event: KeyboardEvent) => {
    const isControl = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (isControl && key === 's') {
      event.preventDefault()
      return save()
    }
    if (isTyping(event.target)) return undefined
    if (isControl && key === 'z') {
      event.preventDefault()
      return keepKeyboard(editor, event.shiftKey ? editor.redo : editor.undo)
    }
    if (isControl && key === 'y') {
      event.preventDefault()
      return keepKeyboard(editor, editor.redo)
    }
    if (event.key === '?') help()
    return undefined
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => act(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** An item of a tree that is put elsewhere on the screen loses the keyboard: it goes back to what is selected. */
function keepKeyboard(editor: Editor, act: () => void): void {
  const isOnItem = document.activeElement?.getAttribute('role') === 'treeitem'
  act()
  const { selected } = editor.getState()
  if (isOnItem && selected !== undefined) focusRecord(selected)
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input,textarea,[contenteditable="true"],.monaco-editor') !== null
  )
}
