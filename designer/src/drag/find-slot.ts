/** A point of the window. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle of the window. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where the insertion line is drawn. */
export interface InsertionLine extends Box {
  readonly direction: 'horizontal' | 'vertical'
}

const gap = 5

/**
 * Which place among the children a point means. Children stand in lines (a 12-column grid, or one below the
 * other): before a child when the point is above its line, or in its line left of its middle (a child that fills
 * the line: above its middle).
 */
export function findIndex(children: readonly Box[], point: Point): number {
  const index = children.findIndex(child => {
    if (point.y < child.top) return true
    if (point.y > child.bottom) return false
    return hasNeighbour(children, child)
      ? point.x < (child.left + child.right) / 2
      : point.y < (child.top + child.bottom) / 2
  })
  return index < 0 ? children.length : index
}

/** The line between the children where something at the index would go. */
export function lineAt(holder: Box, children: readonly Box[], index: number): InsertionLine {
  const next = children[index]
  const last = children[index - 1]
  if (
    next &&
    hasNeighbour(children, next) &&
    (!last || sharesLine(last, next) || children.indexOf(next) === 0)
  ) {
    return vertical(next.left - gap, next)
  }
  if (next) return horizontal(next.top - gap, holder)
  if (last && hasNeighbour(children, last)) return vertical(last.right + gap, last)
  if (last) return horizontal(last.bottom + gap, holder)
  return horizontal((holder.top + holder.bottom) / 2, holder)
}

function hasNeighbour(children: readonly Box[], child: Box): boolean {
  return children.some(other => other !== child && sharesLine(other, child))
}

function sharesLine(one: Box, other: Box): boolean {
  return one.top < other.bottom - 1 && other.top < one.bottom - 1
}

function horizontal(y: number, holder: Box): InsertionLine {
  return {
    direction: 'horizontal',
    left: holder.left + 8,
    right: holder.right - 8,
    top: y - 1.5,
    bottom: y + 1.5,
  }
}

function vertical(x: number, beside: Box): InsertionLine {
  return { direction: 'vertical', left: x - 1.5, right: x + 1.5, top: beside.top, bottom: beside.bottom }
}
