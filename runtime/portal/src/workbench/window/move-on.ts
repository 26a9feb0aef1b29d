import type { KeyboardEvent } from 'react'

/**
 * Enter goes to the next entry, as after a scanner, which ends with it; on the button it sends the form. While an input
 * method composes, Enter is its own.
 */
export function moveOn(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget } = event
  const isEntry = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isEntry) return
  event.preventDefault()
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('input, select, button[type="submit"]')]
  const next = stops.slice(stops.indexOf(target) + 1).find(stop => isNextStop(stop, target))
  next?.focus()
  if (next instanceof HTMLInputElement && next.type === 'text') next.select()
}

/** Of radio buttons only the chosen one is a stop, and none of the group that is left. */
function isNextStop(stop: HTMLElement, from: HTMLInputElement | HTMLSelectElement): boolean {
  if (!(stop instanceof HTMLInputElement) || stop.type !== 'radio') return true
  return stop.checked && stop.name !== from.name
}
