import { controlIdOf } from '../fields/control-id.ts'
import { bringNear } from '../fields/bring-near.ts'
import { pathsUpward } from './form-index.ts'

/**
 * Puts the focus on the control of an answer: its own, or that of the nearest field above it. False when the page
 * shows neither.
 */
export function focusAnswer(path: string): boolean {
  for (const each of pathsUpward(path)) {
    const element = document.getElementById(controlIdOf(each))
    if (!element) continue
    if (bringNear(element, path)) return true
    const control = isControl(element) ? element : (firstControlIn(element) ?? element)
    if (control === element && !isControl(element)) element.tabIndex = -1
    control.scrollIntoView({ block: 'center' })
    control.focus({ preventScroll: true })
    return true
  }
  return false
}

const controls = 'input:not([hidden], :disabled), select:not(:disabled), textarea:not(:disabled)'

function isControl(element: HTMLElement): boolean {
  return element.matches(controls)
}

function firstControlIn(element: HTMLElement): HTMLElement | undefined {
  return [...element.querySelectorAll<HTMLElement>(controls)].find(control => !control.closest('[inert]'))
}
