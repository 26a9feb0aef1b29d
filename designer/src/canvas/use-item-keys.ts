import type { KeyboardEvent } from 'react'
import { selectOne } from '../session/selection.ts'
import { useEditor } from '../session/use-editor.ts'
import { withAllAround, withRange, withToggled } from './choose-items.ts'
import { focusKeeping } from './focus-record.ts'
import { nameItem } from './name-item.ts'
import { keyAct, type KeyAct } from './key-act.ts'
import { useItemActs } from './use-item-acts.ts'

/** The keys of a tree of items: arrows go, Shift and Ctrl choose several, Alt moves and resizes; see `keyAct`. */
export function useItemKeys(): (event: KeyboardEvent) => void {
  const editor = useEditor()
  const acts = useItemActs()
  return event => {
    const item = event.target
    if (event.defaultPrevented || !(item instanceof HTMLElement) || item.getAttribute('role') !== 'treeitem')
      return
    const act = keyAct(event)
    const key = item.getAttribute('data-item')
    if (!act || document.querySelector('[data-dragging]')) return
    // Places between items can be reached and left, and nothing else.
    if (key === null && !(act.do === 'go' && Number.isFinite(act.by))) return
    event.preventDefault()
    if (act.do === 'go' || key === null) return go(item, act)
    const { document: design, selection } = editor.getState()
    switch (act.do) {
      case 'toggle':
        return editor.choose(withToggled(design.records, selection, key))
      case 'all':
        return editor.choose(withAllAround(design.records, key))
      case 'none':
        return editor.select(undefined)
      case 'name':
        return nameItem(editor, key)
      case 'move':
        return acts.move(key, act.step)
      case 'resize':
        return acts.resize(key, act.by)
      default:
        return acts[act.do](key)
    }
  }

  function go(item: HTMLElement, act: KeyAct): void {
    if (act.do !== 'go') return
    const next = neighbourOf(item, act.by)
    const key = next?.getAttribute('data-item')
    if (!next) return
    focusKeeping(next)
    if (key === null || key === undefined || act.chooses === 'nothing') return
    const { document: design, selection } = editor.getState()
    if (act.chooses === 'item') return editor.select(key)
    const here = item.getAttribute('data-item') ?? key
    editor.choose(withRange(design.records, selection.keys.length > 0 ? selection : selectOne(here), key))
  }
}

function neighbourOf(item: HTMLElement, by: number): HTMLElement | undefined {
  const tree = item.closest('[role="tree"]')
  const items = [...(tree?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])]
  return items[Math.max(0, Math.min(items.length - 1, items.indexOf(item) + by))]
}
