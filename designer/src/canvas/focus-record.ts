import type { RecordKey } from '../document/records.ts'

/** Moves the keyboard to a record's item once it is on the screen. */
export function focusRecord(key: RecordKey): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => itemOf(key)?.focus())
  })
}

/** The item of a record on the canvas, or in the flow. */
export function itemOf(key: RecordKey): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[role="treeitem"][data-item="${CSS.escape(key)}"]`)
}
