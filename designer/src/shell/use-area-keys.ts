import { useEffect } from 'react'
import { controlsIn, mayTakeFocus } from '../controls/focus-soon.ts'

const areas = [
  'header',
  'nav',
  'aside',
  'main',
  '.yd-prefill__sources',
  '.yd-prefill__fields',
  '.yd-problems',
].map(area => `.yd-shell ${area}`)

/** Where the keyboard enters an area it has not been in: what is chosen there, else the first box, else anything. */
const entries = [
  '[role="treeitem"][tabindex="0"]',
  '[aria-current]',
  'input[type="text"],input:not([type]),textarea',
  '',
]

/**
 * F6 and Shift+F6 go from area to area of the screen (what is above, the parts of the item, the list beside, the
 * middle, the settings, the problems), back to where the keyboard was in each. In the list of parts the arrows go up
 * and down.
 */
export function useAreaKeys(): void {
  useEffect(() => {
    const visited = new WeakMap<Element, HTMLElement>()
    const remember = ({ target }: FocusEvent) => {
      const area = target instanceof Element ? target.closest(areas.join()) : null
      if (area && target instanceof HTMLElement) visited.set(area, target)
    }
    const keys = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return
      if (event.target.closest('[role="dialog"],[role="menu"]')) return
      if (event.key === 'F6') {
        event.preventDefault()
        goToNext(event.shiftKey ? -1 : 1, visited)
      } else if (event.target.closest('.yd-rail')) goInRail(event)
    }
    document.addEventListener('focusin', remember)
    window.addEventListener('keydown', keys)
    return () => {
      document.removeEventListener('focusin', remember)
      window.removeEventListener('keydown', keys)
    }
  }, [])
}

function goToNext(by: 1 | -1, visited: WeakMap<Element, HTMLElement>): void {
  const all = [...document.querySelectorAll(areas.join())].filter(area => area.checkVisibility())
  const now = all.findLastIndex(area => area.contains(document.activeElement))
  for (let step = 1; step <= all.length; step += 1) {
    const area = all.at((now + by * step) % all.length)
    const before = area && visited.get(area)
    const target = before && area.contains(before) && mayTakeFocus(before) ? before : area && entryOf(area)
    if (target) return target.focus()
  }
}

function entryOf(area: Element): HTMLElement | undefined {
  const controls = controlsIn(area)
  return entries.map(entry => controls.find(each => entry === '' || each.matches(entry))).find(Boolean)
}

function goInRail(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const links = [...document.querySelectorAll<HTMLElement>('.yd-rail a')]
  const now = links.findIndex(link => link === document.activeElement)
  const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: links.length - 1 }[event.key]
  if (now < 0 || next === undefined) return
  event.preventDefault()
  links[Math.max(0, Math.min(links.length - 1, next))]?.focus()
}
