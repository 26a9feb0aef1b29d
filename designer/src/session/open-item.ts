import { validateDocument, type DesignItem, type ItemDefinition } from '@yibiao/schemas'
import { designApi } from '../api/design-api.ts'
import { toRecords } from '../document/to-records.ts'
import type { Records } from '../document/records.ts'
import { completeDefinition } from './complete-definition.ts'
import { readJournal } from './journal.ts'
import { readHistory, type History } from './kept-history.ts'

/** An item ready for editing. */
export interface OpenedItem {
  readonly item: DesignItem
  readonly records: Records
  /** What can be undone of what this browser did to the item. */
  readonly history: History
  /** Work of this browser that the server does not have. */
  readonly unsaved?: {
    readonly definition: ItemDefinition
    /** Somebody saved since: it cannot simply be put on top. */
    readonly isBehind: boolean
    /** What the work began from. */
    readonly base?: ItemDefinition
  }
}

/** Reads an item from the server, and what this browser kept of unsaved work on it. */
export async function openItem(itemId: string): Promise<OpenedItem> {
  const item = await designApi.readItem(itemId)
  const records = toRecords(completeDefinition(item.definition))
  const kept = await readJournal(itemId).catch(() => undefined)
  const isUnsaved =
    kept !== undefined &&
    'document' in validateDocument('ItemDefinition', kept.definition) &&
    JSON.stringify(kept.definition) !== JSON.stringify(item.definition)
  if (!isUnsaved) return { item, records, history: await historyAt(itemId, records) }
  const isBehind = kept.revision !== item.revision
  return {
    item,
    records,
    history: await historyAt(itemId, isBehind ? records : toRecords(kept.definition)),
    unsaved: { definition: kept.definition, isBehind, ...(kept.base ? { base: kept.base } : {}) },
  }
}

/** Without a store in the browser there is nothing to undo, and the item opens all the same. */
function historyAt(itemId: string, records: Records): Promise<History> {
  return readHistory(itemId, records).catch(() => ({ past: [], future: [] }))
}
