import { useState } from 'react'

/** What was typed into forms that were closed, by act. In memory only: it is about persons. */
export type KeptInput<Value> = {
  /** As `useState`, but a form that is opened again finds what it was left with. */
  useKept: (key: string, begin: () => Value) => [Value, (value: Value) => void]
  /** Whether something was left there. */
  has: (key: string) => boolean
  /** Once it was sent. */
  forget: (key: string) => void
}

export function createKeptInput<Value>(): KeptInput<Value> {
  const kept = new Map<string, Value>()
  return {
    useKept(key, begin) {
      const [value, setValue] = useState(() => kept.get(key) ?? begin())
      const change = (next: Value): void => {
        kept.set(key, next)
        setValue(next)
      }
      return [value, change]
    },
    has: key => kept.has(key),
    forget: key => void kept.delete(key),
  }
}
