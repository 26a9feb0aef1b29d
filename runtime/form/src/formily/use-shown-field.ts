import { autorun } from '@formily/reactive'
import { useLayoutEffect, useState } from 'react'
import type { ShownField } from '../form/filler-store.ts'
import type { ReactiveField } from './field-binding.ts'

/**
 * How a reactive field is shown; the component is drawn again when that changes, and only then.
 *
 * It listens from the moment it is on the page. `useSyncExternalStore` begins a little later, once the browser has
 * time: a box ticked before that would be drawn as it was, and jump to what was chosen only afterwards.
 */
export function useShownField(field: ReactiveField): ShownField | undefined {
  const [, hear] = useState(field.look)
  useLayoutEffect(() => autorun(() => hear(field.look())), [field])
  return field.look()
}
