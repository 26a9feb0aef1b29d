import { bringNear } from '../fields/bring-near.ts'
import { controlIdOf } from '../fields/control-id.ts'
import { pathsUpward } from './form-index.ts'

/**
 * Puts the focus on the control of an answer: its own, or that of the nearest field above it. What is not drawn yet is
 * drawn first. False when the page shows neither.
 */
export function focusAnswer(path: string): boolean {
  for (const each of pathsUpward(path)) {
    const id = controlIdOf(each)
    const element =
      document.getElementById(id) ?? document.querySelector<HTMLElement>(`[data-holds~="${id}"]`)
    if (!element) continue
    if (bringNear(element, path)) return true
    const control = isControl(element) ? element : (controlsIn(element)[0] ?? element)
    if (control === element && !isControl(element)) element.tabIndex = -1
    control.scrollIntoView({ block: 'center' })
    control.focus({ preventScroll: true })
    return true
  }
  return false
}

/** Puts the focus on the first thing in these fields that takes it, as the Tab key does. */
export function focusFirst(paths: readonly string[]): void {
  paths.flatMap(stopsAt)[0]?.focus()
}

/** The same from behind. */
export function focusLast(paths: readonly string[]): void {
  paths.flatMap(stopsAt).at(-1)?.focus()
}

const controls = 'input:not([hidden], :disabled), select:not(:disabled), textarea:not(:disabled)'
const stops = `${controls}, button:not(:disabled), a[href], summary, [tabindex="0"]`

function isControl(element: HTMLElement): boolean {
  return element.matches(controls)
}

function controlsIn(element: HTMLElement, selector = controls): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(selector)].filter(
    control => !control.closest('[inert], dialog:not([open])'),
  )
}

function stopsAt(path: string): readonly HTMLElement[] {
  const field = document.querySelector<HTMLElement>(`[data-path="${path}"]`)
  return field === null ? [] : controlsIn(field, stops)
}
