import type { ItemDefinition } from '@yibiao/schemas'

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

const databaseName = 'yibiao.designer'
const storeName = 'journal'

/** Keeps the work on an item; the last one counts. */
export async function writeJournal(entry: JournalEntry): Promise<void> {
  await run('readwrite', store => store.put(entry, entry.itemId))
}

/** The work kept for an item. */
export async function readJournal(itemId: string): Promise<JournalEntry | undefined> {
  const found = await run('readonly', store => store.get(itemId))
  return isEntry(found) ? found : undefined
}

/** Forgets the work on an item: the server has it. */
export async function clearJournal(itemId: string): Promise<void> {
  await run('readwrite', store => store.delete(itemId))
}

async function run(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open()
  try {
    return await settle(act(database.transaction(storeName, mode).objectStore(storeName)))
  } finally {
    database.close()
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName))
  return settle(request)
}

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no store')))
  })
}

function isEntry(value: unknown): value is JournalEntry {
  return typeof value === 'object' && value !== null && 'definition' in value && 'revision' in value
}
