import { createDeviceKey, seal, unseal } from './seal.ts'

/** Something kept on this device until the server has it. */
export type DeviceRecord = {
  /** Unique on the device. */
  id: string
  draftId: string
  /** `label` is no unsent thing: it names the draft. `form`: begun, and no draft yet. */
  kind: 'answers' | 'file' | 'label' | 'form'
  /** Milliseconds since 1970; records are offered in this order and thrown away after a while. */
  keptAt: number
}

export type DeviceStore = {
  keep: (record: DeviceRecord, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  /** Everything kept for a draft, oldest first. What cannot be opened any more is dropped. */
  read(
    draftId: string,
    kind: DeviceRecord['kind'],
  ): Promise<{ record: DeviceRecord; bytes: Uint8Array<ArrayBuffer> }[]>
  /** Drafts that have something here. */
  listDrafts: () => Promise<readonly string[]>
  drop: (id: string) => Promise<void>
  dropDraft: (draftId: string) => Promise<void>
}

type StoredRecord = DeviceRecord & { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

export const deviceDatabase = 'yibiao-device'
const keyName = 'device'

/** Unsent answers older than this are thrown away when the store is opened: 14 days. */
const maxAge = 14 * 24 * 3600 * 1000

/**
 * The encrypted store of this browser.
 * @throws DOMException where the browser gives no storage (some private windows)
 */
export async function openDeviceStore(now: number): Promise<DeviceStore> {
  const database = await openDatabase()
  const key = await deviceKey(database)
  await dropOld(database, now - maxAge)
  return {
    keep: async (record, bytes) => {
      const sealed = await seal(key, record.draftId, bytes)
      const stored: StoredRecord = { ...record, ...sealed }
      await settle(database.transaction('records', 'readwrite').objectStore('records').put(stored))
    },
    read: async (draftId, kind) => {
      const store = database.transaction('records').objectStore('records')
      const found: StoredRecord[] = await settle(store.index('draftId').getAll(draftId))
      const wanted = found.filter(record => record.kind === kind).toSorted((a, b) => a.keptAt - b.keptAt)
      const opened = await Promise.all(wanted.map(record => openRecord(key, record)))
      return opened.filter(entry => entry !== undefined)
    },
    listDrafts: async () => {
      const store = database.transaction('records').objectStore('records')
      const records: StoredRecord[] = await settle(store.getAll())
      return [...new Set(records.map(record => record.draftId))]
    },
    drop: async id => {
      await settle(database.transaction('records', 'readwrite').objectStore('records').delete(id))
    },
    dropDraft: async draftId => {
      const store = database.transaction('records', 'readwrite').objectStore('records')
      const ids = await settle(store.index('draftId').getAllKeys(draftId))
      await Promise.all(ids.map(id => settle(store.delete(id))))
    },
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(deviceDatabase, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('keys')
    const records = request.result.createObjectStore('records', { keyPath: 'id' })
    records.createIndex('draftId', 'draftId')
  }
  return settle(request).then(database => {
    // Signing out in another tab deletes the database; holding it open would block that.
    database.onversionchange = () => database.close()
    return database
  })
}

async function deviceKey(database: IDBDatabase): Promise<CryptoKey> {
  const known: unknown = await settle(database.transaction('keys').objectStore('keys').get(keyName))
  if (known instanceof CryptoKey) return known
  const created = await createDeviceKey()
  const store = database.transaction('keys', 'readwrite').objectStore('keys')
  // Another tab may have been quicker: its key stays.
  const current: unknown = await settle(store.get(keyName))
  if (current instanceof CryptoKey) return current
  await settle(store.put(created, keyName))
  return created
}

async function dropOld(database: IDBDatabase, before: number): Promise<void> {
  const store = database.transaction('records', 'readwrite').objectStore('records')
  const records: StoredRecord[] = await settle(store.getAll())
  const old = records.filter(record => record.keptAt < before)
  await Promise.all(old.map(record => settle(store.delete(record.id))))
}

async function openRecord(
  key: CryptoKey,
  stored: StoredRecord,
): Promise<{ record: DeviceRecord; bytes: Uint8Array<ArrayBuffer> } | undefined> {
  const { id, draftId, kind, keptAt } = stored
  try {
    const bytes = await unseal(key, draftId, { iv: stored.iv, data: stored.data })
    return { record: { id, draftId, kind, keptAt }, bytes }
  } catch {
    // Sealed with a key that is gone, or altered: it can never be opened again.
    return undefined
  }
}

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB request failed'))
  })
}
