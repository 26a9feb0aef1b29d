import type { ItemDefinition } from '@yibiao/schemas'
import { askStore } from './designer-database.ts'

/** Work not saved on the server yet, kept in this browser so that a crash loses nothing. */
export interface JournalEntry {
  readonly itemId: string
  /** Revision of the server the work began from. */
  readonly revision: number
  readonly definition: ItemDefinition
  /** What the server had at that revision. */
  readonly base?: ItemDefinition
  /** Milliseconds. */
  readonly at: number
}

/** Keeps the work on an item; the last one counts. */
export async function writeJournal(entry: JournalEntry): Promise<void> {
  await askStore('journal', 'readwrite', store => store.put(entry, entry.itemId))
}

/** The work kept for an item. */
export async function readJournal(itemId: string): Promise<JournalEntry | undefined> {
  const found = await askStore('journal', 'readonly', store => store.get(itemId))
  return isEntry(found) ? found : undefined
}

/** Forgets the work on an item: the server has it. */
export async function clearJournal(itemId: string): Promise<void> {
  await askStore('journal', 'readwrite', store => store.delete(itemId))
}

function isEntry(value: unknown): value is JournalEntry {
  return typeof value === 'object' && value !== null && 'definition' in value && 'revision' in value
}
