import type { ApplicantActor } from '../access/actor.ts'
import type { AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { changeDraft } from '../drafts/change-draft.ts'
import { createDraft } from '../drafts/create-draft.ts'
import { locateField } from '../drafts/locate-field.ts'
import { everythingOpen } from '../drafts/open-fields.ts'
import type { ReadyToBegin } from '../drafts/prepare-draft.ts'
import type { Draft } from '../drafts/queries.ts'
import { lockForSubmission, submitDraft } from '../drafts/submit-draft.ts'
import { deriveId } from '../engine/derive-id.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { AppError } from '../problems/app-error.ts'
import { findChildCase, lockChildDraft } from './find-child.ts'
import type { ParentReference } from './parent-reference.ts'
import { reportOf, type ChildReport } from './report-messages.ts'

export type Beginning = {
  actor: ApplicantActor
  auditActor: AuditActor
  parent: ParentReference
  prepared: ReadyToBegin
  values: Readonly<Record<string, unknown>>
}

/**
 * Begins a 子办件 as its applicant would: a draft, filled with what the sources and the ordering case say. It is
 * submitted when nothing is missing, and waits for the applicant otherwise. Either way the report to the ordering case
 * is written in the same transaction. Needs the scope of the party and of the department. Done again it only reports
 * again.
 * @throws AppError `item.notOpen`, `draft.tooLarge`
 */
export async function beginChild(
  context: Context,
  transaction: Transaction,
  { actor, auditActor, parent, prepared, values }: Beginning,
): Promise<void> {
  const { partyId } = actor
  const { version, applicant } = prepared
  const { departmentId } = version
  const report = (said: ChildReport): Promise<void> =>
    enqueue(context, transaction, {
      departmentId,
      subject: `parent:${parent.caseId}:${parent.child}`,
      kind: 'childReport',
      payload: reportOf(parent, said),
    })
  if ((await lockChildDraft(transaction, partyId, parent)) !== undefined) return report({ type: 'awaited' })
  const begun = await findChildCase(transaction, departmentId, parent)
  if (begun !== undefined) return report({ type: 'started', caseId: begun.id, number: begun.number })
  const begin = { ...prepared, body: { itemId: version.itemId }, parent }
  const draft = await createDraft(context, transaction, actor, begin)
  await giveValues(context, transaction, draft, { form: version.definition.form, values })
  const locked = await lockForSubmission(context, transaction, { draft, applicant })
  if (locked === undefined) throw new Error('A draft is gone in the transaction that made it.')
  const { revision } = locked.draft
  const commandId = deriveId(`child ${parent.caseId} ${parent.child} ${draft.id}`)
  try {
    await submitDraft(context, transaction, locked, {
      actor,
      auditActor,
      applicant,
      body: { revision },
      commandId,
    })
  } catch (error) {
    if (!waitsForApplicant(error)) throw error
    await report({ type: 'awaited' })
  }
}

/**
 * Written as the applicant would write them: they are no source's word, so nothing vouches for them, and what is locked
 * or the office's to write stays. Fields that the form does not have any more are left out.
 */
async function giveValues(
  context: Context,
  transaction: Transaction,
  draft: Draft,
  { form, values }: Pick<Beginning, 'values'> & { form: Parameters<typeof locateField>[0] },
): Promise<void> {
  const changes = Object.entries(values)
    .map(([key, value]) => ({ path: `/${key}`, value, baseRevision: draft.revision }))
    .filter(({ path }) => locateField(form, path) !== undefined)
  await changeDraft(context, transaction, draft, { form, changes, isOpen: everythingOpen })
}

/** Judged before anything of the submission is written, so the transaction goes on. */
function waitsForApplicant(error: unknown): boolean {
  return error instanceof AppError && ['draft.notAcceptable', 'draft.sourceBlocked'].includes(error.code)
}
