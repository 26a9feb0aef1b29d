import type { AnswerChange } from '@yibiao/schemas'
import type { DeviceStore } from './device-store.ts'
import { isRecord } from './kept-shapes.ts'

/** Answers of one draft that the device keeps for one tab. */
export type KeptAnswers = {
  keep: (changes: readonly AnswerChange[], keptAt: number) => Promise<void>
  /** What this or an earlier visit left unsent, oldest first; earlier visits' records become this one's. */
  adopt: () => Promise<readonly AnswerChange[]>
}

/** @param tabId unique per visit, so that two tabs never overwrite each other's unsent answers */
export function keepAnswers(store: DeviceStore, draftId: string, tabId: string): KeptAnswers {
  const id = `${draftId}/${tabId}`
  return {
    keep: async (changes, keptAt) => {
      if (changes.length === 0) await store.drop(id)
      else await store.keep({ id, draftId, kind: 'answers', keptAt }, encode(changes))
    },
    adopt: async () => {
      const kept = await store.read(draftId, 'answers')
      const changes = kept.flatMap(entry => readKeptAnswers(entry.bytes))
      const keptAt = kept.at(-1)?.record.keptAt
      // Kept as this visit's own first: at no time is what was typed on the device nowhere.
      if (keptAt !== undefined) await store.keep({ id, draftId, kind: 'answers', keptAt }, encode(changes))
      await Promise.all(
        kept.filter(entry => entry.record.id !== id).map(entry => store.drop(entry.record.id)),
      )
      return changes
    },
  }
}

function encode(changes: readonly AnswerChange[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(changes))
}

/** The answers of one record. */
export function readKeptAnswers(bytes: Uint8Array<ArrayBuffer>): readonly AnswerChange[] {
  const read: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return Array.isArray(read) ? read.filter(isChange) : []
}

function isChange(value: unknown): value is AnswerChange {
  return (
    isRecord(value) &&
    typeof value['path'] === 'string' &&
    'value' in value &&
    typeof value['baseRevision'] === 'number'
  )
}
