import { validateDocument, type DesignItem, type ItemDefinition } from '@yibiao/schemas'
import { designApi } from '../api/design-api.ts'
import { toRecords } from '../document/to-records.ts'
import type { Records } from '../document/records.ts'
import { completeDefinition } from './complete-definition.ts'
import { readJournal } from './journal.ts'

/** An item ready for editing. */
export interface OpenedItem {
  readonly item: DesignItem
  readonly records: Records
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
  if (!kept || 'issues' in validateDocument('ItemDefinition', kept.definition)) return { item, records }
  if (JSON.stringify(kept.definition) === JSON.stringify(item.definition)) return { item, records }
  return {
    item,
    records,
    unsaved: {
      definition: kept.definition,
      isBehind: kept.revision !== item.revision,
      ...(kept.base ? { base: kept.base } : {}),
    },
  }
}
