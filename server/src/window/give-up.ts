import { and, eq } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import { listDraftAttachments } from '../attachments/queries.ts'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { removeDraft } from '../drafts/delete-draft.ts'
import { lockDraftIfThere } from '../drafts/queries.ts'
import { AppError } from '../problems/app-error.ts'
import { ofOfficer, type WindowIntakeRow } from './queries.ts'
import { windowIntakes } from './tables.ts'

/**
 * Ends an intake without a case and throws its draft away. Needs the scope of the applicant's party and of the counter.
 * @returns keys of the bytes to remove after the commit
 * @throws AppError `request.notFound` when it is over already
 */
export async function giveUp(
  context: Context,
  transaction: Transaction,
  officer: OfficerActor,
  { intake, auditActor }: { intake: WindowIntakeRow; auditActor: AuditActor },
): Promise<string[]> {
  const { partyId, actingPartyId, draftId, departmentId } = intake
  // First the draft, as a submission does it: whoever is second finds it over.
  const draft = await lockDraftIfThere(
    context,
    transaction,
    { partyId, authorPartyId: actingPartyId },
    draftId,
  )
  const [closed] = await transaction
    .update(windowIntakes)
    .set({ closedAt: context.clock.now() })
    .where(and(eq(windowIntakes.id, intake.id), ofOfficer(officer)))
    .returning({ id: windowIntakes.id })
  if (closed === undefined) throw new AppError('request.notFound')
  recordAudit(context, transaction, {
    departmentId,
    actor: auditActor,
    action: 'window.giveUp',
    subject: { type: 'draft', id: draftId },
    details: { itemId: intake.itemId },
  })
  // The applicant may have thrown it away from home.
  if (draft === undefined) return []
  const files = await listDraftAttachments(transaction, partyId, draftId)
  removeDraft(transaction, partyId, draftId)
  return files.filter(file => !file.isFromCase).map(file => file.storageKey)
}
