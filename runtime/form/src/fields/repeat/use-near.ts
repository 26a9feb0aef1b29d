import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { focusAnswer } from '../../form/focus-answer.ts'
import { onWanted } from '../bring-near.ts'

/** How far off the screen rows are drawn, so that the Tab key and scrolling find them there. */
const margin = '1200px 0px'

/**
 * Whether a row has come near what is seen, or was asked for by name. Once it has, it stays: what is under way in it
 * (an upload, text being typed) is never taken off the page.
 */
export function useNear<E extends HTMLElement>(starts: boolean): [ref: RefObject<E | null>, isNear: boolean] {
  const row = useRef<E>(null)
  const [isNear, setNear] = useState(starts)
  const wantedPath = useRef<string | null>(null)
  const show = useCallback(() => setNear(true), [])

  useEffect(() => {
    const element = row.current
    if (!element || isNear) return
    const stopWatching = watch(element, show)
    const stopWaiting = onWanted(element, path => {
      wantedPath.current = path
      show()
    })
    return () => {
      stopWatching()
      stopWaiting()
    }
  }, [isNear, show])

  useEffect(() => {
    const path = wantedPath.current
    if (!isNear || path === null) return
    wantedPath.current = null
    focusAnswer(path)
  }, [isNear])

  return [row, isNear]
}

const calls = new WeakMap<Element, () => void>()
let observer: IntersectionObserver | undefined

/** One observer for all rows of the page. */
function watch(element: Element, call: () => void): () => void {
  observer ??= new IntersectionObserver(
    entries => {
      for (const entry of entries) if (entry.isIntersecting) calls.get(entry.target)?.()
    },
    { rootMargin: margin },
  )
  calls.set(element, call)
  observer.observe(element)
  return () => {
    calls.delete(element)
    observer?.unobserve(element)
  }
}
