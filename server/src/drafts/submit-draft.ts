import type { Issue, SubmitDraft } from '@yibiao/schemas'
import { judgeAnswers } from '@yibiao/core/form'
import type { ApplicantActor } from '../access/actor.ts'
import type { AuditActor } from '../audit/record-audit.ts'
import type { ApplicantFacts } from '../cases/applicant-facts.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { judgeDraft, type JudgedDraft } from './judge-draft.ts'
import { loadDraftWorld, type DraftWorld } from './load-draft-world.ts'
import type { FoundDraft } from './find-draft.ts'
import { findPublishedItem, type PublishedItemRow } from '../items/queries.ts'
import { listFields } from './locate-field.ts'
import { lockDraftIfThere, type Draft } from './queries.ts'
import { submitApplication, type Submitted } from './submit-application.ts'
import { lockCorrectedCase, submitCorrection, type CorrectedCase } from './submit-correction.ts'

export type SubmitAct = {
  actor: ApplicantActor
  auditActor: AuditActor
  applicant: ApplicantFacts
  body: SubmitDraft
  commandId: string
}

/** A draft that no other transaction changes until this one ends, with what its submission needs. */
export type LockedDraft = {
  draft: Draft
  /** Of an application; a correction is judged with its case. */
  world: DraftWorld | undefined
  published: PublishedItemRow | undefined
}

/**
 * Locks a draft that was read before. All is asked in one flush, the lock first: what follows it is read as it stands
 * then.
 * @returns undefined when it is gone
 */
export async function lockForSubmission(
  context: Context,
  transaction: Transaction,
  found: FoundDraft,
): Promise<LockedDraft | undefined> {
  const { id, kind, itemId, itemVersion } = found.draft
  const [draft, world, published] = await Promise.all([
    lockDraftIfThere(context, transaction, found.draft, id),
    kind === 'application' ? loadDraftWorld(context, transaction, found.draft, found.applicant) : undefined,
    findPublishedItem(transaction, itemId),
  ])
  if (draft === undefined) return undefined
  // A draft that was begun anew meanwhile may stand on another version.
  // What sources answered meanwhile is in the row that was locked.
  const { sourceResponses } = draft
  const current =
    world === undefined ? undefined : { ...world, formContext: { ...world.formContext, sourceResponses } }
  return { draft, published, world: draft.itemVersion === itemVersion ? current : undefined }
}

/**
 * Judges a draft on its pinned version and submits it. Needs the scope of the party and of the department.
 * @throws AppError `draft.changed` when it is not what the applicant checked;
 *   `draft.notAcceptable` with every issue by path; `draft.sourceBlocked`; `item.notOpen`; `draft.noCorrection`
 */
export async function submitDraft(
  context: Context,
  transaction: Transaction,
  locked: LockedDraft,
  act: SubmitAct,
): Promise<Submitted> {
  const { draft, published } = locked
  if (draft.revision !== act.body.revision) throw new AppError('draft.changed', { current: draft.revision })
  requireSources(draft)
  const corrected =
    draft.kind === 'correction' ? await lockCorrectedCase(context, transaction, draft) : undefined
  const world =
    locked.world ?? (await loadDraftWorld(context, transaction, draft, act.applicant, corrected?.caseRow))
  const judged = judgeDraft(
    world,
    draft,
    corrected === undefined ? undefined : openParts(draft, world, corrected),
  )
  requireAcceptable(judged)
  const { actor, auditActor, applicant, commandId } = act
  const submitting = { actor, auditActor, applicant, draft, world, judged, commandId, published }
  return corrected === undefined
    ? submitApplication(context, transaction, submitting)
    : submitCorrection(context, transaction, submitting, corrected)
}

function requireSources(draft: Draft): void {
  const blocking = draft.sources.find(({ state, onFailure }) => state === 'failed' && onFailure === 'block')
  if (blocking === undefined) return
  const { name, sourceKey } = blocking
  throw new AppError('draft.sourceBlocked', {
    source: typeof name === 'string' ? name : name['zh-CN'],
    sourceKey,
  })
}

function requireAcceptable(judged: JudgedDraft): void {
  if (judged.errors.length === 0) return
  const issues: Issue[] = [...judged.errors, ...judged.warnings]
  throw new AppError('draft.notAcceptable', {}, { issues })
}

/**
 * What a correction is judged on: what was asked for, and what became visible or asked for through it. The rest was
 * acceptable when it was handed in, and the applicant cannot change it.
 */
function openParts(
  draft: Draft,
  world: DraftWorld,
  { world: { submission } }: CorrectedCase,
): { fields: string[]; materials: string[] } {
  const opens = draft.opens ?? []
  const { form, definition } = world.version
  const now = judgeAnswers(form, { answers: draft.answers, context: world.formContext })
  const appeared = listFields(definition.form).filter(field =>
    Object.entries(now.visibility).some(
      ([path, isVisible]) =>
        isVisible && path.split('/').at(-1) === field.key && submission.visibility[path] !== true,
    ),
  )
  const required = now.issues.filter(issue => issue.code === 'answer.required').map(issue => issue.path)
  const becameRequired = listFields(definition.form).filter(field =>
    required.some(path => path.split('/').at(-1) === field.key),
  )
  const asked = new Set(submission.materials.map(({ material }) => material))
  return {
    fields: [
      ...opens.flatMap(part => (part.field === undefined ? [] : [part.field])),
      ...appeared.map(({ id }) => id),
      ...becameRequired.map(({ id }) => id),
    ],
    materials: [
      ...opens.flatMap(part => (part.material === undefined ? [] : [part.material])),
      ...definition.materials.map(({ key }) => key).filter(key => !asked.has(key)),
    ],
  }
}
