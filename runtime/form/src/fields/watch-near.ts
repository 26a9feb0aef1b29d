import { flushSync } from 'react-dom'

/** How far off the screen things are drawn, so that the Tab key and scrolling find them there. */
const margin = '1200px 0px'

const calls = new Map<Element, () => void>()
let observer: IntersectionObserver | undefined

/** Calls when the element comes near what is seen, or before the page is printed; ends with the function returned. */
export function watchNear(element: Element, call: () => void): () => void {
  if (observer === undefined) {
    observer = new IntersectionObserver(
      entries => {
        for (const entry of entries) if (entry.isIntersecting) calls.get(entry.target)?.()
      },
      { rootMargin: margin },
    )
    window.addEventListener('beforeprint', callAll)
  }
  calls.set(element, call)
  observer.observe(element)
  return () => {
    calls.delete(element)
    observer?.unobserve(element)
  }
}

/** Paper has no scroll bar. What comes may hold more that waits: the rows of a list. */
function callAll(): void {
  for (let depth = 0; calls.size > 0 && depth < 5; depth += 1) {
    flushSync(() => {
      for (const call of calls.values()) call()
    })
  }
}
