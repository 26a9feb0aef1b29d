import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { FillerStore } from './filler-store.ts'
import type { FormIndex } from './form-index.ts'
import { isSameOutline, outlineOf, type Outline } from './page-states.ts'

/** The outline of the form; a new object only when it looks different, so typing does not draw pages again. */
export function useOutline(store: FillerStore, index: FormIndex): Outline {
  const last = useRef<Outline | null>(null)
  const read = useCallback(() => {
    const next = outlineOf(store, index)
    if (!last.current || !isSameOutline(last.current, next)) last.current = next
    return last.current
  }, [store, index])
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store])
  return useSyncExternalStore(subscribe, read)
}
