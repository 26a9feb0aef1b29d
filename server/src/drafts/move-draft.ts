import type { DraftUpdate, MoveDraft, ProvenanceView } from '@yibiao/schemas'
import { startForm } from '@yibiao/core/form'
import { and, eq } from 'drizzle-orm'
import type { ApplicantActor } from '../access/actor.ts'
import { listDraftAttachments, type DraftAttachment } from '../attachments/queries.ts'
import { draftAttachments } from '../attachments/tables.ts'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { withReader } from '../db/with-transaction.ts'
import { readVersion, readVersionInUse, type PublishedVersion } from '../items/read-version.ts'
import { optionSources } from '../prefill/option-sources.ts'
import type { Prefill } from '../prefill/run-prefill.ts'
import { AppError } from '../problems/app-error.ts'
import type { FoundDraft } from './find-draft.ts'
import { openLeftBehind, sealLeftBehind } from './left-behind.ts'
import { loadDraftWorld } from './load-draft-world.ts'
import { locateField } from './locate-field.ts'
import { planMove, type PlannedMove } from './plan-move.ts'
import { askSources, mergePrefill } from './prefill-draft.ts'
import { lockDraft, writeDraft, type Draft } from './queries.ts'

/**
 * What moving an application to the version in use would do.
 * @throws AppError `draft.upToDate`, `item.notOpen`
 */
export async function previewMove(reader: Reader, draft: Draft): Promise<DraftUpdate> {
  return (await readMove(reader, draft)).plan.update
}

/** The sources of the version in use, asked before the transaction that moves the draft. */
export async function askForMove(
  context: Context,
  actor: ApplicantActor,
  { draft, applicant }: FoundDraft,
): Promise<Prefill> {
  const world = await withReader(context.database, { partyId: actor.partyId }, async reader => {
    const { version } = await readVersionInUse(reader, draft.itemId)
    return loadDraftWorld(context, reader, { ...draft, itemVersion: version }, applicant)
  })
  const answered = draft.sources.filter(({ state }) => state !== 'needsConsent' && state !== 'notAsked')
  const { moved } = await withReader(context.database, { partyId: actor.partyId }, async reader =>
    planMove(draft, [], await readVersion(reader, draft.itemId, draft.itemVersion), world.version),
  )
  return askSources(context, actor, {
    ...world,
    applicant,
    answers: moved.answers,
    asked: { consents: answered.map(({ sourceKey }) => sourceKey) },
  })
}

/**
 * Moves an application to the version in use: every answer that has a place there goes with it, the others stay
 * beside the draft until it is submitted.
 * @throws AppError `request.notFound`, `draft.changed`, `draft.upToDate` when the shown version is not the one in use,
 *   `item.notOpen`
 */
export async function moveDraft(
  context: Context,
  transaction: Transaction,
  move: { draftId: string; body: MoveDraft; prefill: Prefill; found: FoundDraft },
): Promise<Draft> {
  const { draftId, body, prefill, found } = move
  const draft = await lockDraft(context, transaction, found.draft, draftId)
  if (draft.revision !== body.revision) throw new AppError('draft.changed', { current: draft.revision })
  const { plan, after, files } = await readMove(transaction, draft)
  if (after.version !== body.toVersion) throw new AppError('draft.upToDate')
  const revision = draft.revision + 1
  const target = { ...draft, itemVersion: after.version }
  const { formContext } = await loadDraftWorld(context, transaction, target, found.applicant)
  const carried = carry(draft, plan, after)
  const started = startForm(after.form, { answers: carried.answers, context: formContext }).answers
  const left = [...openLeftBehind(context, draft), ...plan.update.left]
  const changed: Partial<Draft> = {
    ...mergePrefill({ ...carried, answers: { ...started } }, revision, prefill),
    itemVersion: after.version,
    itemName: after.definition.name,
    page: after.definition.form.pages.some(({ id }) => id === draft.page) ? draft.page : null,
    // Whoever wrote against the earlier version is shown both values.
    pathRevisions: { '': revision },
    leftBehind: sealLeftBehind(context, draft.id, left),
    revision,
    updatedAt: context.clock.now(),
  }
  await writeDraft(context, transaction, draft, changed)
  await moveFiles(transaction, files, plan)
  return { ...draft, ...changed }
}

async function readMove(
  reader: Reader,
  draft: Draft,
): Promise<{ plan: PlannedMove; after: PublishedVersion; files: DraftAttachment[] }> {
  if (draft.kind !== 'application') throw new AppError('draft.upToDate')
  const after = await readVersionInUse(reader, draft.itemId)
  if (after.version <= draft.itemVersion) throw new AppError('draft.upToDate')
  const before = await readVersion(reader, draft.itemId, draft.itemVersion)
  const files = await listDraftAttachments(reader, draft.partyId, draft.id)
  return { plan: planMove(draft, files, before, after), after, files }
}

/** The parts of the draft by their new places; what sources said goes with the value it was said of. */
function carry(
  draft: Draft,
  { moved, materials }: PlannedMove,
  { definition, form: prepared }: PublishedVersion,
): Pick<
  Draft,
  'answers' | 'pathRevisions' | 'provenance' | 'sources' | 'copies' | 'sourceResponses' | 'exemptions'
> {
  const byPath = <Value>(values: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(values).flatMap(([path, value]): [string, Value][] => {
        const now = moved.paths.get(path)
        return now === undefined ? [] : [[now, value]]
      }),
    )
  const { form, prefill } = definition
  const offered = optionSources(definition, prepared.compiled)
  const isMapped = ([path, entry]: [string, ProvenanceView]): boolean => {
    const id = locateField(form, path)?.field.id
    return prefill.mappings.some(
      ({ source, field, mode }) => source === entry.sourceKey && field === id && mode === entry.mode,
    )
  }
  // Where the later version takes the value from elsewhere or from nowhere, nobody vouches for it any more.
  const provenance = Object.fromEntries(Object.entries(byPath(draft.provenance)).filter(isMapped))
  return {
    answers: { ...moved.answers },
    pathRevisions: {},
    provenance,
    sources: draft.sources.filter(({ sourceKey }) => prefill.sources.some(({ key }) => key === sourceKey)),
    copies: Object.fromEntries(
      Object.entries(byPath(draft.copies)).filter(([path]) => Object.hasOwn(provenance, path)),
    ),
    sourceResponses: Object.fromEntries(
      Object.entries(draft.sourceResponses).filter(([key]) => offered.has(key)),
    ),
    exemptions: Object.fromEntries(
      Object.entries(draft.exemptions).flatMap(([key, exemption]) => {
        const now = materials.get(key)
        return now === undefined ? [] : [[now, exemption]]
      }),
    ),
  }
}

/** Files follow their material or field to its new name. */
async function moveFiles(
  transaction: Transaction,
  files: readonly DraftAttachment[],
  { moved, materials }: PlannedMove,
): Promise<void> {
  for (const file of files) {
    const material = file.material === null ? null : (materials.get(file.material) ?? file.material)
    const field = file.field === null ? null : (moved.paths.get(file.field) ?? file.field)
    if (material === file.material && field === file.field) continue
    await transaction
      .update(draftAttachments)
      .set({ material, field })
      .where(
        and(
          eq(draftAttachments.partyId, file.partyId),
          eq(draftAttachments.draftId, file.draftId),
          eq(draftAttachments.id, file.id),
        ),
      )
  }
}
