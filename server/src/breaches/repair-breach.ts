import { and, eq, isNull } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { promiseBreaches } from './tables.ts'

/**
 * 信用修复: from now on the record is held against nobody; it stays, with who repaired it and why.
 * @throws AppError `request.notFound` for one that is not of this case; `breach.repaired` for one that is repaired
 */
export async function repairBreach(
  context: Context,
  transaction: Transaction,
  repair: { departmentId: string; caseId: string; breachId: string; by: string; reason: string },
  actor: AuditActor,
): Promise<void> {
  const { departmentId, caseId, breachId, by, reason } = repair
  const place = and(
    eq(promiseBreaches.departmentId, departmentId),
    eq(promiseBreaches.caseId, caseId),
    eq(promiseBreaches.id, breachId),
  )
  const repaired = await transaction
    .update(promiseBreaches)
    .set({ repairedAt: context.clock.now(), repairedBy: by, repairReason: reason.trim() })
    .where(and(place, isNull(promiseBreaches.repairedAt)))
    .returning({ id: promiseBreaches.id })
  if (repaired.length === 0) {
    const known = await transaction.select({ id: promiseBreaches.id }).from(promiseBreaches).where(place)
    throw new AppError(known.length === 0 ? 'request.notFound' : 'breach.repaired')
  }
  recordAudit(context, transaction, {
    departmentId,
    actor,
    action: 'breach.repair',
    subject: { type: 'breach', id: breachId },
    details: { caseId, reason: reason.trim() },
  })
}
