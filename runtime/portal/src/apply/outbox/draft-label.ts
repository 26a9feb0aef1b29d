import type { LocalizedText } from '@yibiao/schemas'
import type { DeviceStore } from './device-store.ts'
import { isRecord } from './kept-shapes.ts'
import { readNewest } from './read-newest.ts'

/** Names a draft of which the device keeps something, also when the server cannot be asked. */
export type DraftLabel = {
  /** The account that fills it; see `loginId` of the session. */
  owner: string
  name: LocalizedText
  number: number
}

export async function keepLabel(
  store: DeviceStore,
  draftId: string,
  label: DraftLabel,
  keptAt: number,
): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(label))
  await store.keep({ id: `${draftId}/label`, draftId, kind: 'label', keptAt }, bytes)
}

export async function readLabel(store: DeviceStore, draftId: string): Promise<DraftLabel | undefined> {
  const read = await readNewest(store, draftId, 'label')
  return isLabel(read) ? read : undefined
}

function isLabel(value: unknown): value is DraftLabel {
  return (
    isRecord(value) &&
    typeof value['owner'] === 'string' &&
    (typeof value['name'] === 'string' || typeof value['name'] === 'object') &&
    typeof value['number'] === 'number'
  )
}
