/** What the designer keeps in this browser: work the server does not have yet, and what can be undone. */
export type StoreName = 'journal' | 'history'

const databaseName = 'yibiao.designer'
/** Grows with a store: a browser that has an older one gets it then. */
const databaseVersion = 2
const storeNames: readonly StoreName[] = ['journal', 'history']

/** One request to one store, in a transaction of its own. Rejects where the browser gives no storage. */
export async function askStore(
  name: StoreName,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await open()
  try {
    return await settle(act(database.transaction(name, mode).objectStore(name)))
  } finally {
    database.close()
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, databaseVersion)
  request.addEventListener('upgradeneeded', () => {
    for (const name of storeNames) {
      if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name)
    }
  })
  return settle(request)
}

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no store')))
  })
}
