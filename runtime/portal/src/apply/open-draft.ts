import type { AnswerChange, DraftView, PublishedItem } from '@yibiao/schemas'
import { fetchDraft, prefillDraft } from '../api/drafts.ts'
import { fetchItemVersion } from '../api/items.ts'
import { type KeptAnswers, keepAnswers } from './outbox/kept-answers.ts'
import { type KeptFiles, keepFiles } from './outbox/kept-files.ts'
import { openDeviceStore } from './outbox/device-store.ts'

/** A draft ready to be worked on. */
export type OpenedDraft = {
  draft: DraftView
  item: PublishedItem
  /** Answers that an earlier visit could not send. */
  restored: readonly AnswerChange[]
  keptAnswers: KeptAnswers | undefined
  keptFiles: KeptFiles | undefined
}

/** Reads a draft, its item's pinned version and what this device kept of it; asks its sources the first time. */
export async function openDraft(draftId: string, signal: AbortSignal): Promise<OpenedDraft> {
  const draft = await fetchDraft(draftId, signal)
  const [item, device, filled] = await Promise.all([
    fetchItemVersion(draft.itemId, draft.itemVersion, signal),
    openDevice(draftId),
    askSources(draft),
  ])
  return { draft: filled, item, ...device }
}

type Device = Pick<OpenedDraft, 'restored' | 'keptAnswers' | 'keptFiles'>

async function openDevice(draftId: string): Promise<Device> {
  try {
    const store = await openDeviceStore(Date.now())
    const keptAnswers = keepAnswers(store, draftId, crypto.randomUUID())
    return { keptAnswers, keptFiles: keepFiles(store, draftId), restored: await keptAnswers.adopt() }
  } catch {
    // Some private windows give no storage: saving then works as long as the server answers.
    return { keptAnswers: undefined, keptFiles: undefined, restored: [] }
  }
}

/** A source that cannot be asked now is shown as such beside the form; filling goes on. */
async function askSources(draft: DraftView): Promise<DraftView> {
  if (!draft.sources.some(source => source.state === 'notAsked')) return draft
  try {
    return await prefillDraft(draft.id, {})
  } catch {
    return draft
  }
}
