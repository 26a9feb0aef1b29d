import { openDeviceStore } from './device-store.ts'

/** Nothing of a deleted or submitted draft stays on this device. */
export async function dropDraftFromDevice(draftId: string): Promise<void> {
  try {
    const store = await openDeviceStore(Date.now())
    await store.dropDraft(draftId)
  } catch {
    // Where the browser gives no storage there is nothing to drop.
  }
}
