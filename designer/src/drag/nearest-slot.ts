import type { Slot } from './drag-source.ts'
import type { Box, InsertionLine, Point } from './find-slot.ts'

/** A place on the screen where the dragged thing may go. */
export interface OpenSlot {
  readonly slot: Slot
  readonly line: InsertionLine
}

/** The place whose line is nearest to the point; the lower one where two are equally near. */
export function nearestSlot(slots: readonly OpenSlot[], point: Point): OpenSlot | undefined {
  let nearest: OpenSlot | undefined
  for (const slot of slots)
    if (!nearest || distance(slot.line, point) <= distance(nearest.line, point)) nearest = slot
  return nearest
}

function distance({ left, right, top, bottom }: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
}
