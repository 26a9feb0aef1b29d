import { useEffect, useState } from 'react'
import { bindFields, type FieldBinding, type FieldBindingInput } from './field-binding.ts'

/**
 * A binding for as long as the component is there. StrictMode takes effects away and puts them back at once, so
 * the end waits a moment and is called off when the component is back.
 */
export function useBinding(input: FieldBindingInput): FieldBinding {
  const [kept] = useState(() => keepBinding(input))
  useEffect(() => kept.hold(), [kept])
  return kept.binding
}

interface KeptBinding {
  readonly binding: FieldBinding
  hold(): () => void
}

function keepBinding(input: FieldBindingInput): KeptBinding {
  const binding = bindFields(input)
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
