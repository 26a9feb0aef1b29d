import type { DeviceRecord, DeviceStore } from './device-store.ts'

/** What the newest record of a kind holds, of an unknown shape; undefined when there is none. */
export async function readNewest(
  store: DeviceStore,
  draftId: string,
  kind: DeviceRecord['kind'],
): Promise<unknown> {
  const kept = (await store.read(draftId, kind)).at(-1)
  return kept && JSON.parse(new TextDecoder().decode(kept.bytes))
}
