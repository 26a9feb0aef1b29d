import type { RecordKey } from '../document/records.ts'

let keepsSelection = false

/** Moves the keyboard to a record's item once it is on the screen: in the tree that has it now, if it is there. */
export function focusRecord(key: RecordKey): void {
  const tree = document.activeElement?.closest('[role="tree"]')
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      const item = (tree?.isConnected && itemIn(tree, key)) || itemOf(key)
      if (item) focusKeeping(item)
    })
  })
}

/** The item of a record on the canvas, or in the flow. */
export function itemOf(key: RecordKey): HTMLElement | null {
  const items = [...document.querySelectorAll<HTMLElement>(selectorOf(key))]
  return items.find(item => !item.closest('.yd-outline')) ?? null
}

/** Moves the keyboard and leaves the selection as it is. */
export function focusKeeping(item: HTMLElement): void {
  keepsSelection = true
  item.focus()
  keepsSelection = false
}

/** Whether the focus that has just come leaves the selection as it is. */
export function isFocusKeeping(): boolean {
  return keepsSelection
}

function itemIn(tree: Element, key: RecordKey): HTMLElement | null {
  return tree.querySelector<HTMLElement>(selectorOf(key))
}

function selectorOf(key: RecordKey): string {
  return `[role="treeitem"][data-item="${CSS.escape(key)}"]`
}
