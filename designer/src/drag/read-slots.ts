import { findIndex, lineAt, type Box, type InsertionLine, type Point } from './find-slot.ts'
import type { Slot } from './drag-source.ts'

/** A place on the screen where the dragged thing may go. */
export interface OpenSlot {
  readonly slot: Slot
  readonly line: InsertionLine
}

type Judge = (slot: Slot) => boolean

/**
 * The place the point means: the innermost holder that may take it, then the ones around. On the margin of a card
 * it is the holder inside the card: a section's padding takes what its fields' area takes.
 */
export function slotAt(point: Point, judge: Judge): OpenSlot | undefined {
  const element = document.elementFromPoint(point.x, point.y)
  for (const holder of [...holdersAround(element), ownHolder(element)]) {
    if (!holder) continue
    const children = childBoxes(holder)
    const slot = { parent: keyOf(holder), index: findIndex(children, point) }
    if (judge(slot)) return { slot, line: lineAt(holder.getBoundingClientRect(), children, slot.index) }
  }
  return undefined
}

/** Every place on the screen where it may go, from top to bottom: what the arrow keys step through. */
export function allSlots(root: Element, judge: Judge): OpenSlot[] {
  const found = [...root.querySelectorAll('[data-drop-holder]')].flatMap(holder => {
    const children = childBoxes(holder)
    const box = holder.getBoundingClientRect()
    return Array.from({ length: children.length + 1 }, (_, index) => ({
      slot: { parent: keyOf(holder), index },
      line: lineAt(box, children, index),
    })).filter(({ slot }) => judge(slot))
  })
  return found.toSorted((a, b) => a.line.top - b.line.top || a.line.left - b.line.left)
}

function holdersAround(element: Element | null): Element[] {
  const holder = closestHolder(element)
  return holder ? [holder, ...holdersAround(holder.parentElement)] : []
}

function ownHolder(element: Element | null): Element | null {
  const card = element?.closest('[data-drag-record]')
  const key = card?.getAttribute('data-drag-record')
  return key ? (card?.querySelector(`[data-drop-holder="${CSS.escape(key)}"]`) ?? null) : null
}

function closestHolder(element: Element | null): Element | null {
  return element?.closest('[data-drop-holder]') ?? null
}

function keyOf(holder: Element): string {
  return holder.getAttribute('data-drop-holder') ?? ''
}

function childBoxes(holder: Element): Box[] {
  return [...holder.querySelectorAll('[data-drag-record]')]
    .filter(child => closestHolder(child.parentElement) === holder)
    .map(child => child.getBoundingClientRect())
}
