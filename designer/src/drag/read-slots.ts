import { findIndex, lineAt, type Box, type Point } from './find-slot.ts'
import { nearestSlot, type OpenSlot } from './nearest-slot.ts'
import type { Slot } from './drag-source.ts'

type Judge = (slot: Slot) => boolean

/**
 * The place the point means: the innermost holder that may take it, then the ones around. On the margin of a card
 * it is the holder inside the card: a section's padding takes what its fields' area takes. On what is left free of a
 * surface it is the nearest place: nothing let go over the paper is lost.
 */
export function slotAt(point: Point, judge: Judge): OpenSlot | undefined {
  const element = document.elementFromPoint(point.x, point.y)
  const end = element?.closest('[data-drop-end]')
  if (end) return endSlot(end, judge)
  for (const holder of [...holdersAround(element), ownHolder(element)]) {
    if (!holder) continue
    const children = childBoxes(holder)
    const slot = { parent: keyOf(holder), index: findIndex(children, point) }
    if (judge(slot)) return { slot, line: lineAt(holder.getBoundingClientRect(), children, slot.index) }
  }
  const surface = element?.closest('[data-drop-surface]')
  return surface ? nearestSlot(allSlots(surface, judge), point) : undefined
}

function endSlot(element: Element, judge: Judge): OpenSlot | undefined {
  const slot = { parent: element.getAttribute('data-drop-end') ?? '', index: Infinity }
  const { left, right, bottom } = element.getBoundingClientRect()
  const line = { direction: 'horizontal' as const, left, right, top: bottom - 3, bottom }
  return judge(slot) ? { slot, line } : undefined
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
