import type { DesignDocument, HistoryEntry } from '../document/history.ts'
import { toDefinition } from '../document/to-definition.ts'
import type { Records } from '../document/records.ts'
import { askStore } from './designer-database.ts'

/** What can be undone and redone. */
export type History = Pick<DesignDocument, 'past' | 'future'>

interface KeptHistory extends History {
  /** The item the history ends at, as JSON: undoing makes sense from there only. */
  readonly at: string
}

/** More than anybody undoes after coming back; a browser's store is not a place for days of work. */
const mostKept = 200

/** Keeps what can be undone, for after a reload or a crash. */
export async function keepHistory(itemId: string, { records, past, future }: DesignDocument): Promise<void> {
  const kept: KeptHistory = {
    at: nameOf(records),
    past: past.slice(-mostKept),
    future: future.slice(-mostKept),
  }
  await askStore('history', 'readwrite', store => store.put(kept, itemId))
}

/** What could be undone when the item was left as it is now; empty when it has changed since, e.g. by somebody else. */
export async function readHistory(itemId: string, records: Records): Promise<History> {
  const kept = await askStore('history', 'readonly', store => store.get(itemId))
  return isKept(kept) && kept.at === nameOf(records) ? reopened(kept) : { past: [], future: [] }
}

/** The next letter typed is no part of a burst from before. */
function reopened({ past, future }: History): History {
  return { past: past.map(ended), future: future.map(ended) }
}

function ended({ name, diff, at }: HistoryEntry): HistoryEntry {
  return { name, diff, at }
}

function nameOf(records: Records): string {
  return JSON.stringify(toDefinition(records))
}

function isKept(value: unknown): value is KeptHistory {
  return (
    typeof value === 'object' &&
    value !== null &&
    'at' in value &&
    'past' in value &&
    Array.isArray(value.past) &&
    'future' in value &&
    Array.isArray(value.future)
  )
}
