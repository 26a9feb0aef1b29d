import type { Point } from './find-slot.ts'

/** How near to an edge, in pixels, the content begins to move. */
const nearEdge = 56

/** Pixels a frame at the edge itself. */
const fastest = 18

/**
 * How far the content moves in this frame: nothing in the middle, faster towards an edge, at its fastest on the edge
 * and beyond. `from` and `to` are the edges, in the same pixels as `at`.
 */
export function scrollStep(at: number, from: number, to: number): number {
  const reach = Math.min(nearEdge, (to - from) / 3)
  const before = from + reach - at
  const behind = at - (to - reach)
  if (before > 0) return -Math.ceil(Math.min(1, before / reach) * fastest)
  if (behind > 0) return Math.ceil(Math.min(1, behind / reach) * fastest)
  return 0
}

/** Something that can be scrolled up and down, with its edges on the screen. */
export interface Scroller {
  readonly element: Element
  readonly top: number
  readonly bottom: number
}

/** What can be scrolled under the point, the innermost first. */
export function scrollsUnder({ x, y }: Point): Scroller[] {
  const found: Scroller[] = []
  let element = document.elementFromPoint(x, Math.max(0, Math.min(window.innerHeight - 1, y)))
  for (; element; element = element.parentElement) {
    if (!isScrollable(element)) continue
    const box = element.getBoundingClientRect()
    const bottom = Math.min(window.innerHeight, box.bottom)
    found.push({ element, top: Math.max(0, box.top), bottom })
  }
  return found
}

/** Moves the innermost of them that still can move at this height; answers whether one did. */
export function scrollAt(scrollers: readonly Scroller[], y: number): boolean {
  return scrollers.some(({ element, top, bottom }) => {
    const by = scrollStep(y, top, bottom)
    if (by === 0) return false
    const before = element.scrollTop
    element.scrollTop += by
    return element.scrollTop !== before
  })
}

function isScrollable(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight) return false
  return element === document.scrollingElement || /auto|scroll/.test(getComputedStyle(element).overflowY)
}
