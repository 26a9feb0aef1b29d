import { autorun } from '@formily/reactive'
import { useCallback, useSyncExternalStore } from 'react'
import type { ShownField } from '../form/filler-store.ts'
import type { ReactiveField } from './field-binding.ts'

/** How a reactive field is shown; the component is drawn again when that changes, and only then. */
export function useShownField(field: ReactiveField): ShownField | undefined {
  const subscribe = useCallback(
    (listener: () => void) =>
      autorun(() => {
        field.look()
        listener()
      }),
    [field],
  )
  return useSyncExternalStore(subscribe, field.look)
}
