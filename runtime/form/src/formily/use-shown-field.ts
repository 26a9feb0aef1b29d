import type { Field } from '@formily/core'
import { autorun } from '@formily/reactive'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { ShownField } from '../form/filler-store.ts'
import { readBoundField } from './field-binding.ts'

/** How a reactive field is shown; the component is drawn again when that changes, and only then. */
export function useShownField(field: Field): ShownField {
  const last = useRef<ShownField | null>(null)
  const read = useCallback(() => {
    const next = readBoundField(field)
    if (!last.current || !isSame(last.current, next)) last.current = next
    return last.current
  }, [field])
  const subscribe = useCallback(
    (listener: () => void) =>
      autorun(() => {
        readBoundField(field)
        listener()
      }),
    [field],
  )
  return useSyncExternalStore(subscribe, read)
}

function isSame(a: ShownField, b: ShownField): boolean {
  return (
    a.isVisible === b.isVisible &&
    Object.entries(b.state).every(([key, value]) => Object.is(Reflect.get(a.state, key), value))
  )
}
