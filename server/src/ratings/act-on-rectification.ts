import type { ActOnRectification } from '@yibiao/schemas'
import { and, eq, sql } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import { lockCase } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { clearTimer } from '../jobs/enqueue.ts'
import { AppError } from '../problems/app-error.ts'
import { sendNotice } from './announce-rating.ts'
import { isInvolved } from './is-involved.ts'
import { findRectification } from './list-rectifications.ts'
import { rectificationTimerKey } from './open-rectification.ts'
import { listSteps } from './queries.ts'
import { actsOpen, afterAct } from './rectification-acts.ts'
import { ratingFigures, rectifications, rectificationSteps } from './tables.ts'

/**
 * One step of what is done about a bad rating. The case is locked, so two officers cannot take the same step.
 * @throws AppError `request.notFound`, `rectification.ownService`, `rectification.actNotOpen`
 */
export async function actOnRectification(
  context: Context,
  transaction: Transaction,
  officer: OfficerActor,
  id: string,
  act: ActOnRectification,
  auditActor: AuditActor,
): Promise<void> {
  const { departmentId } = officer
  const seen = await findRectification(transaction, departmentId, id)
  if (seen === undefined) throw new AppError('request.notFound')
  const { caseId } = seen.rectification
  const caseRow = await lockCase(transaction, departmentId, caseId)
  const found = await findRectification(transaction, departmentId, id)
  if (found === undefined) throw new AppError('request.notFound')
  const { rectification, rating } = found
  const involved = isInvolved(caseRow.state, officer)
  if (involved && act.type !== 'state') throw new AppError('rectification.ownService')
  if (!actsOpen(rectification.state, involved).includes(act.type))
    throw new AppError('rectification.actNotOpen')
  const steps = await listSteps(transaction, departmentId, id)
  const next = afterAct(rectification, act, { isAnonymous: rating.isAnonymous, steps })
  const now = context.clock.now()
  const isClosed = next.state === 'closed'
  await transaction.insert(rectificationSteps).values({
    departmentId,
    rectificationId: id,
    sequence: steps.length + 1,
    type: act.type,
    isSubstantiated: act.type === 'verify' ? act.isSubstantiated : null,
    outcome: act.type === 'followUp' ? act.outcome : null,
    text: act.text.trim(),
    officerId: officer.loginId,
    officerName: officer.name,
    at: now,
  })
  await transaction
    .update(rectifications)
    .set({ ...next, ...(isClosed ? { closedAt: now } : {}) })
    .where(and(eq(rectifications.departmentId, departmentId), eq(rectifications.id, id)))
  if (isClosed) {
    await clearTimer(transaction, departmentId, rectificationTimerKey(id))
    await transaction
      .update(ratingFigures)
      .set({ answered: sql`${ratingFigures.answered} + 1` })
      .where(and(eq(ratingFigures.departmentId, departmentId), eq(ratingFigures.itemId, rating.itemId)))
  }
  const isAnswered = next.answer !== null && rectification.answer === null
  if (isAnswered && !rating.isAnonymous) {
    await sendNotice(
      context,
      transaction,
      { departmentId, caseId },
      { effectId: `rectification ${id} answered`, notice: 'ratingAnswered', to: { type: 'applicant' } },
    )
  }
  recordAudit(context, transaction, {
    departmentId,
    actor: auditActor,
    action: `rectification.${act.type}`,
    subject: { type: 'rectification', id },
    details: { state: next.state },
  })
}
