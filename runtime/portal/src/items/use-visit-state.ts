import { useState } from 'react'

const visit = new Map<string, string>()

/**
 * State that outlives its page until the window is closed: coming back to a list finds it as it was left.
 * In memory and not in the address, because people search by names.
 */
export function useVisitState(key: string, initial: string): [string, (value: string) => void] {
  const [value, setValue] = useState(() => visit.get(key) ?? initial)
  const change = (next: string): void => {
    visit.set(key, next)
    setValue(next)
  }
  return [value, change]
}
