import { openDeviceStore } from './device-store.ts'

/** How many drafts have something on this device that the server does not have; 0 where there is no storage. */
export async function countUnsentDrafts(): Promise<number> {
  try {
    const store = await openDeviceStore(Date.now())
    return await store.countDrafts()
  } catch {
    return 0
  }
}
