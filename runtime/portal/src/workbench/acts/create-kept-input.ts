import { useReducer } from 'react'
import { forgetWork, keepWork, workAt } from './kept-work.ts'

/** What is typed into one kind of form of a case, until it is sent. */
export type KeptInput<Value> = {
  /** As `useState`, but a form that is opened again finds what it was left with. */
  useKept: (caseId: string, key: string, begin: () => Value) => [Value, (value: Value) => void]
  /** Whether something was left there. */
  has: (caseId: string, key: string) => boolean
  /** Once it was sent. */
  forget: (caseId: string, key: string) => void
}

/**
 * @param name of the kind of form
 * @param isValue whether what was left is what the form keeps: it may be from before the last update
 */
export function createKeptInput<Value>(
  name: string,
  isValue: (kept: unknown) => kept is Value,
): KeptInput<Value> {
  const placeOf = (key: string): string => `${name} ${key}`
  const read = (caseId: string, key: string): Value | undefined => {
    const kept = workAt(caseId, placeOf(key))
    return isValue(kept) ? kept : undefined
  }
  return {
    useKept(caseId, key, begin) {
      const [, drawAgain] = useReducer((count: number) => count + 1, 0)
      const change = (next: Value): void => {
        keepWork(caseId, placeOf(key), next)
        drawAgain()
      }
      return [read(caseId, key) ?? begin(), change]
    },
    has: (caseId, key) => read(caseId, key) !== undefined,
    forget: (caseId, key) => forgetWork(caseId, placeOf(key)),
  }
}
