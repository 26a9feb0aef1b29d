import type { AttachmentFacts, FormContext, PreparedForm } from '@yibiao/core/form'
import type { AnswerChange, CodeTableDefinition, DraftView, PublishedItem } from '@yibiao/schemas'
import { fetchDraft, prefillDraft } from '../api/drafts.ts'
import { fetchItemVersion } from '../api/items.ts'
import { definitionOf, type PublishedDefinition } from '../items/published-definition.ts'
import { attachedFiles } from './attached-files.ts'
import { buildFormContext, fileFacts } from './form-context.ts'
import { fetchSending, type Sending } from './files/fetch-sending.ts'
import { loadCalendar } from './load-calendar.ts'
import { keepLabel } from './outbox/draft-label.ts'
import { openDeviceStore } from './outbox/device-store.ts'
import { type KeptAnswers, keepAnswers } from './outbox/kept-answers.ts'
import { type KeptFiles, keepFiles } from './outbox/kept-files.ts'
import { prepareItemForm } from './prepare-item-form.ts'

/** A draft ready to be worked on. */
export type OpenedDraft = {
  draft: DraftView
  item: PublishedItem
  definition: PublishedDefinition
  form: PreparedForm
  context: FormContext
  codeTables: readonly CodeTableDefinition[]
  /** Answers that an earlier visit could not send. */
  restored: readonly AnswerChange[]
  /** What the rules know of the draft's files; uploads add to it. */
  files: Map<string, AttachmentFacts>
  /** What sends files; undefined for items that take none. */
  sending: Sending | undefined
  keptAnswers: KeptAnswers | undefined
  keptFiles: KeptFiles | undefined
}

/**
 * Reads a draft, its item's pinned version and what this device kept of it; asks its sources the first time.
 * @param owner the account that fills it
 */
export async function openDraft(draftId: string, owner: string, signal: AbortSignal): Promise<OpenedDraft> {
  const first = await fetchDraft(draftId, signal)
  const [item, device, draft] = await Promise.all([
    fetchItemVersion(first.itemId, first.itemVersion, signal),
    openDevice(first, owner),
    askSources(first),
  ])
  const definition = definitionOf(item)
  const [form, sending] = await Promise.all([prepareItemForm(item.compiled), fetchSending(definition)])
  const codeTables = definition.codeTables ?? []
  const files = new Map(attachedFiles(draft).map(file => [file.id, fileFacts(file)]))
  const context = buildFormContext({
    draft,
    item,
    codeTables,
    attachments: files,
    calendar: form.compiled.needs.calendar ? await loadCalendar(signal) : undefined,
    now: new Date(),
  })
  return { draft, item, definition, form, context, codeTables, files, sending, ...device }
}

type Device = Pick<OpenedDraft, 'restored' | 'keptAnswers' | 'keptFiles'>

async function openDevice({ id: draftId, itemName, number }: DraftView, owner: string): Promise<Device> {
  try {
    const store = await openDeviceStore(Date.now())
    await keepLabel(store, draftId, { owner, name: itemName, number }, Date.now())
    const keptAnswers = keepAnswers(store, draftId, crypto.randomUUID())
    const keptFiles = keepFiles(store, draftId)
    const restored = await keptAnswers.adopt()
    // Adopting takes the earlier visit's record over: it is kept under this visit before anything else happens.
    await keptAnswers.keep(restored, Date.now())
    return { keptAnswers, keptFiles, restored }
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
