import { useEffect, useState } from 'react'
import type { FillerStore } from '../form/filler-store.ts'
import { bindFields, type FieldBinding } from './field-binding.ts'

/**
 * A binding for as long as the component is there. StrictMode takes effects away and puts them back at once, so
 * the end waits a moment and is called off when the component is back.
 */
export function useBinding(store: FillerStore): FieldBinding {
  const [kept] = useState(() => keepBinding(store))
  useEffect(() => kept.hold(), [kept])
  return kept.binding
}

interface KeptBinding {
  readonly binding: FieldBinding
  hold(): () => void
}

function keepBinding(store: FillerStore): KeptBinding {
  const binding = bindFields(store)
  let ending: ReturnType<typeof setTimeout> | undefined
  return {
    binding,
    hold() {
      clearTimeout(ending)
      return () => {
        ending = setTimeout(() => binding.dispose(), 0)
      }
    },
  }
}
