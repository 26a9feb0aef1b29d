import { useSyncExternalStore } from 'react'
import type { RecordKey } from '../document/records.ts'

let editing: RecordKey | undefined
const listeners = new Set<() => void>()

/** Opens the text box of a record's name; at most one is open. */
export function startInlineEditing(record: RecordKey | undefined): void {
  editing = record
  for (const listener of listeners) listener()
}

/** Whether the name of the record is being edited in place. */
export function useInlineEditing(record: RecordKey): {
  isEditing: boolean
  readonly start: () => void
  readonly stop: () => void
} {
  const isEditing = useSyncExternalStore(subscribe, () => editing === record)
  return { isEditing, start: () => startInlineEditing(record), stop: () => startInlineEditing(undefined) }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
