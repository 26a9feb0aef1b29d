import type { RecordKey } from '../document/records.ts'

/** What is dragged: a record of the item, or something new of a type. */
export type DragSource =
  | { readonly from: 'record'; readonly record: RecordKey }
  | { readonly from: 'palette'; readonly type: string }

/** Where it would go: `index` counts the children before the move; `Infinity` is the end, wherever inside it fits. */
export interface Slot {
  readonly parent: RecordKey
  readonly index: number
}

/** Marks an element as something that can be dragged; spread it on the element. */
export function draggableRecord(record: RecordKey): { 'data-drag-record': RecordKey } {
  return { 'data-drag-record': record }
}

export function draggableType(type: string): { 'data-drag-type': string } {
  return { 'data-drag-type': type }
}

/** Marks the element whose draggable children are the children of a record. */
export function dropHolder(record: RecordKey): { 'data-drop-holder': RecordKey } {
  return { 'data-drop-holder': record }
}

/** Marks an element, such as the tab of a page that is not shown, as standing for the end of a record. */
export function dropEnd(record: RecordKey): { 'data-drop-end': RecordKey } {
  return { 'data-drop-end': record }
}

/** Marks the element on which every place means a slot: where it is free, the nearest one inside it. */
export const dropSurface = { 'data-drop-surface': '' }

/** What a press at the target would drag; nothing in text boxes and on buttons that do something else. */
export function sourceAt(target: EventTarget | null): DragSource | undefined {
  if (!(target instanceof Element)) return undefined
  const draggable = target.closest('[data-drag-record],[data-drag-type]')
  const control = target.closest('input,textarea,select,[contenteditable="true"],button,a')
  if (
    !draggable ||
    (control &&
      control !== draggable &&
      !control.contains(draggable) &&
      !control.hasAttribute('data-drag-handle'))
  ) {
    return undefined
  }
  const record = draggable.getAttribute('data-drag-record')
  if (record !== null) return { from: 'record', record }
  const type = draggable.getAttribute('data-drag-type')
  return type === null ? undefined : { from: 'palette', type }
}
