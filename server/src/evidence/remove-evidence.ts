import { and, eq, isNull } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import type { EvidenceTask } from './find-evidence-task.ts'
import { caseEvidence } from './tables.ts'

/**
 * Takes a file away from a point that was not judged with it. Whoever may act on the task may: two inspectors work on
 * one checklist.
 * @returns key of the bytes to remove after the commit
 * @throws AppError `request.notFound`
 */
export async function removeEvidence(
  context: Context,
  transaction: Transaction,
  { caseRow, task }: EvidenceTask,
  { id, auditActor }: { id: string; auditActor: AuditActor },
): Promise<string> {
  const { departmentId } = caseRow
  const [removed] = await transaction
    .delete(caseEvidence)
    .where(
      and(
        eq(caseEvidence.departmentId, departmentId),
        eq(caseEvidence.id, id),
        eq(caseEvidence.caseId, caseRow.id),
        eq(caseEvidence.taskId, task.id),
        isNull(caseEvidence.keptAt),
      ),
    )
    .returning({ storageKey: caseEvidence.storageKey, point: caseEvidence.point })
  if (removed === undefined) throw new AppError('request.notFound')
  recordAudit(context, transaction, {
    departmentId,
    actor: auditActor,
    action: 'evidence.remove',
    subject: { type: 'case', id: caseRow.id },
    details: { taskId: task.id, point: removed.point, attachmentId: id },
  })
  return removed.storageKey
}
