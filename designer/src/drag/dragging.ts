import type { DragSource } from './drag-source.ts'
import type { Point } from './find-slot.ts'
import type { OpenSlot } from './nearest-slot.ts'

/** A drag under way. */
export interface Dragging {
  readonly source: DragSource
  readonly isKeyboard: boolean
  /** Where the pointer is; a drag by keyboard has none. */
  readonly point?: Point
  /** Where it would go if it were let go now. */
  readonly open?: OpenSlot
}

/** The drag of one area. It changes with every frame, so only what draws it listens: never what is dragged over. */
export interface DraggingStore {
  readonly get: () => Dragging | undefined
  readonly set: (next: Dragging | undefined) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createDraggingStore(): DraggingStore {
  let current: Dragging | undefined
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set(next) {
      current = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
