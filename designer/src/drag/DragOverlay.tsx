import { useSyncExternalStore } from 'react'
import type { DragSource } from './drag-source.ts'
import type { DraggingStore } from './dragging.ts'
import type { InsertionLine, Point } from './find-slot.ts'

/** What is drawn over everything while something is dragged: its name at the pointer, and where it would go. */
export function DragOverlay({ store, nameOf }: DragOverlayProps) {
  const dragging = useSyncExternalStore(store.subscribe, store.get)
  return (
    <>
      {dragging?.point && <Ghost point={dragging.point} name={nameOf(dragging.source)} />}
      {dragging?.open && <Line line={dragging.open.line} />}
    </>
  )
}

interface DragOverlayProps {
  readonly store: DraggingStore
  readonly nameOf: (source: DragSource) => string
}

function Ghost({ point, name }: { readonly point: Point; readonly name: string }) {
  return (
    <div className="yd-ghost" style={{ transform: `translate(${point.x + 14}px, ${point.y + 10}px)` }}>
      {name}
    </div>
  )
}

function Line({ line }: { readonly line: InsertionLine }) {
  const { left, top, right, bottom, direction } = line
  return (
    <div
      className={`yd-line yd-line--${direction}`}
      data-testid="insertion-line"
      style={{ left, top, width: right - left, height: bottom - top }}
    />
  )
}
