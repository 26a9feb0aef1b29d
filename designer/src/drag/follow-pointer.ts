import type { Point } from './find-slot.ts'
import { scrollsUnder, scrollAt, type Scroller } from './auto-scroll.ts'

/**
 * While something is dragged: once a frame, moves what lies under the pointer when that is near an edge, and calls
 * `follow` when the pointer or what is under it has moved. However many events a mouse sends, the page is read once.
 * @returns ends it
 */
export function followPointer(pointer: () => Point | undefined, follow: (point: Point) => void): () => void {
  let followed: Point | undefined
  let scrollers: readonly Scroller[] = []
  let frame = requestAnimationFrame(step)
  function step() {
    frame = requestAnimationFrame(step)
    const point = pointer()
    if (!point) return
    const isMoved = point !== followed
    if (isMoved) scrollers = scrollsUnder(point)
    if (!scrollAt(scrollers, point.y) && !isMoved) return
    followed = point
    follow(point)
  }
  return () => cancelAnimationFrame(frame)
}
