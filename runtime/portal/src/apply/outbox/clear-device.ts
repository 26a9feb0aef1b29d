import { deviceDatabase } from './device-store.ts'

/** Signing out: nothing typed stays on this device, and what might be left cannot be opened, its key being gone. */
export function clearDevice(): Promise<void> {
  return new Promise(resolve => {
    if (!('indexedDB' in window)) {
      resolve()
      return
    }
    const request = indexedDB.deleteDatabase(deviceDatabase)
    request.onsuccess = () => resolve()
    request.onerror = () => resolve()
    request.onblocked = () => resolve()
  })
}
