import { useEffect } from 'react'
import { controlsIn, mayTakeFocus } from '../controls/focus-soon.ts'

/** Where the keyboard was: the element, and what was around it with the place in it, from inside out. */
interface Whereabouts {
  readonly element: Element
  readonly around: readonly { readonly holder: Element; readonly index: number }[]
}

/**
 * Keeps the keyboard in the designer. When what has it goes away, is switched off or is hidden (an entry is deleted, a
 * menu or dialog closes, the last move up is made), the keyboard goes to what is nearest instead of to nothing.
 * Whoever moves it on purpose comes first.
 */
export function useFocusGuard(): void {
  useEffect(() => {
    let last: Whereabouts | undefined
    let lastOfPage: Whereabouts | undefined
    let waiting = 0
    let isByPointer = false
    const point = () => void (isByPointer = true)
    const press = () => void (isByPointer = false)
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      last = whereaboutsOf(target)
      if (target.closest('.yd-app')) lastOfPage = last
    }
    const look = () => {
      waiting = 0
      // Who clicks beside everything wants nothing to have the keyboard: what had it is still there.
      if (!isLost() || !last || (isByPointer && mayStay(last.element))) return
      const place = [last, lastOfPage].flatMap(each => (each ? [nearest(each)] : [])).find(Boolean)
      place?.focus()
    }
    // Acts that move the keyboard themselves do it within two frames.
    const lookSoon = () => {
      if (waiting > 0) return
      waiting = requestAnimationFrame(() => {
        waiting = requestAnimationFrame(() => {
          waiting = requestAnimationFrame(look)
        })
      })
    }
    const observer = new MutationObserver(() => {
      // Nothing here may ask for a layout: it runs at every change of the page. What is hidden says so by focusout.
      const { activeElement } = document
      if (activeElement === document.body || activeElement?.matches(':disabled')) lookSoon()
    })
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributeFilter: ['disabled'],
    })
    const left = (event: FocusEvent) => event.relatedTarget === null && lookSoon()
    document.addEventListener('pointerdown', point, true)
    document.addEventListener('keydown', press, true)
    document.addEventListener('focusin', remember)
    document.addEventListener('focusout', left)
    return () => {
      cancelAnimationFrame(waiting)
      observer.disconnect()
      document.removeEventListener('pointerdown', point, true)
      document.removeEventListener('keydown', press, true)
      document.removeEventListener('focusin', remember)
      document.removeEventListener('focusout', left)
    }
  }, [])
}

function isLost(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || !mayStay(activeElement)
}

function mayStay(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility()
}

function whereaboutsOf(element: Element): Whereabouts {
  const around: { holder: Element; index: number }[] = []
  for (let inner = element; inner !== document.body && inner.parentElement; inner = inner.parentElement) {
    around.push({ holder: inner.parentElement, index: [...inner.parentElement.children].indexOf(inner) })
  }
  return { element, around }
}

/** What stands where the element stood, else before it, else the first thing of what is around. */
function nearest({ element, around }: Whereabouts): HTMLElement | undefined {
  if (element instanceof HTMLElement && mayTakeFocus(element)) return element
  for (const { holder, index } of around) {
    if (holder === document.body || !mayStay(holder)) continue
    const { children } = holder
    for (const place of [children[index], children[index + 1], children[index - 1], holder]) {
      const [control] = place ? controlsIn(place) : []
      if (control) return control
      if (place instanceof HTMLElement && place !== holder && mayTakeFocus(place) && place.tabIndex >= 0)
        return place
    }
  }
  return undefined
}
