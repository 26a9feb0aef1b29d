import type { KeyboardEvent } from 'react'
import { useEditor } from '../session/use-editor.ts'
import { useDeleteRecord } from './use-delete-record.tsx'
import { copyRecord, duplicateRecord, pasteAt } from './clip.ts'
import { focusRecord } from './focus-record.ts'
import { startInlineEditing } from './inline-editing.ts'
import { moveByOne } from './move-by-one.ts'

/** The keys of a tree of items: arrows go, Alt and arrows move, Enter names, Delete deletes, Ctrl+C, V, D copy. */
export function useItemKeys(): (event: KeyboardEvent) => void {
  const editor = useEditor()
  const deleteRecord = useDeleteRecord()
  return event => {
    const item = event.target
    if (event.defaultPrevented || !(item instanceof HTMLElement) || item.getAttribute('role') !== 'treeitem')
      return
    const key = item.getAttribute('data-item')
    const act = actOf(event)
    if (key === null && !(act && goes.has(act))) return
    if (!act || document.querySelector('[data-dragging]')) return
    event.preventDefault()
    if (key === null) return focusNeighbour(item, act === 'next' ? 1 : -1)
    switch (act) {
      case 'next':
        return focusNeighbour(item, 1)
      case 'previous':
        return focusNeighbour(item, -1)
      case 'first':
        return focusNeighbour(item, -Infinity)
      case 'last':
        return focusNeighbour(item, Infinity)
      case 'name':
        return startInlineEditing(key)
      case 'delete':
        return deleteRecord(key)
      case 'up':
      case 'down':
        if (moveByOne(editor, key, act)) focusRecord(key)
        return undefined
      case 'copy':
        return copyRecord(editor, key)
      case 'paste':
        return pasteAt(editor, key)
      case 'duplicate':
        return duplicateRecord(editor, key)
    }
  }
}

type ItemAct =
  'next' | 'previous' | 'first' | 'last' | 'name' | 'delete' | 'up' | 'down' | 'copy' | 'paste' | 'duplicate'

function actOf(event: KeyboardEvent): ItemAct | undefined {
  if (event.altKey) return event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined
  if (event.ctrlKey || event.metaKey) return withControl.get(event.key.toLowerCase())
  return plain.get(event.key)
}

/** What works on the places between items as well. */
const goes = new Set<ItemAct>(['next', 'previous'])

const withControl = new Map<string, ItemAct>([
  ['c', 'copy'],
  ['v', 'paste'],
  ['d', 'duplicate'],
])

const plain = new Map<string, ItemAct>([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Enter', 'name'],
  ['F2', 'name'],
  ['Delete', 'delete'],
  ['Backspace', 'delete'],
])

function focusNeighbour(item: HTMLElement, step: number): void {
  const tree = item.closest('[role="tree"]')
  const items = [...(tree?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])]
  const index = Math.max(0, Math.min(items.length - 1, items.indexOf(item) + step))
  items[index]?.focus()
}
