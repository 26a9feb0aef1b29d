import type { Answers } from '@yibiao/core/form'
import { useEffect, useRef, useState } from 'react'
import { createFillerStore, type FillerStore, type FillerStoreInput } from './filler-store.ts'

/**
 * The store of a filler. New facts are taken over at once; of new answers only those that differ from the ones
 * given before, so that what was typed meanwhile stays.
 */
export function useFillerStore(input: FillerStoreInput): FillerStore {
  const [store] = useState(() => createFillerStore(input))
  const { answers, provenance, opens, writable, issues, isReadOnly } = input
  const given = useRef(answers)
  const isFirst = useRef(true)

  useEffect(() => {
    const changed = changedKeys(given.current, answers)
    given.current = answers
    store.take(changed.map(key => ({ path: `/${key}`, value: answers[key] ?? null })))
  }, [store, answers])

  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    store.setFacts({ provenance, opens, writable, issues, isReadOnly })
  }, [store, provenance, opens, writable, issues, isReadOnly])

  return store
}

/** Keys whose answers differ in content: an answer that came over the network again is a new object. */
function changedKeys(before: Answers, after: Answers): readonly string[] {
  if (before === after) return []
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
}
