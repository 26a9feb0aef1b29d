import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { focusAnswer } from '../form/focus-answer.ts'
import { onWanted } from './bring-near.ts'
import { watchNear } from './watch-near.ts'
import { whenIdle } from './when-idle.ts'

/** Something of a form that is drawn when it is needed. */
export interface Near<E extends HTMLElement> {
  /** For the element that stands where it will be. */
  readonly ref: RefObject<E | null>
  readonly isNear: boolean
  /** Draws it now, then calls back. */
  readonly show: (then: () => void) => void
}

export interface NearOptions {
  /** Is drawn at once. */
  readonly starts: boolean
  /** Is drawn as soon as the browser has nothing else to do, wherever the reader is. */
  readonly alsoWhenIdle?: boolean
}

/**
 * Whether something has come near what is seen, is to be printed, or was asked for by name. Once it has, it stays: what
 * is under way in it (an upload, text being typed) is never taken off the page.
 */
export function useNear<E extends HTMLElement>({ starts, alsoWhenIdle = false }: NearOptions): Near<E> {
  const ref = useRef<E>(null)
  const [isNear, setNear] = useState(starts)
  const next = useRef<(() => void) | null>(null)
  const show = useCallback((then?: () => void) => {
    next.current = then ?? next.current
    setNear(true)
  }, [])

  useEffect(() => {
    const element = ref.current
    if (!element || isNear) return
    const ends = [
      watchNear(element, () => show()),
      onWanted(element, path => show(() => focusAnswer(path))),
      ...(alsoWhenIdle ? [whenIdle(() => show())] : []),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [isNear, alsoWhenIdle, show])

  useEffect(() => {
    if (!isNear) return
    const then = next.current
    next.current = null
    then?.()
  }, [isNear])

  return { ref, isNear, show }
}
