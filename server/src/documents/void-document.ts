import type { DocumentView } from '@yibiao/schemas'
import { and, eq } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { toDocumentView } from './queries.ts'
import { caseDocuments, documentVerifications } from './tables.ts'

/**
 * 作废: the document stays in the case and can be read, but counts no more, and its verification page says so.
 * @throws AppError `request.notFound`, `document.notValid` for one that was replaced or voided before
 */
export async function voidDocument(
  context: Context,
  transaction: Transaction,
  voiding: { departmentId: string; caseId: string; documentId: string; reason: string },
  actor: AuditActor,
): Promise<DocumentView> {
  const { departmentId, caseId, documentId, reason } = voiding
  const place = and(
    eq(caseDocuments.departmentId, departmentId),
    eq(caseDocuments.caseId, caseId),
    eq(caseDocuments.id, documentId),
  )
  const [present] = await transaction.select().from(caseDocuments).where(place).for('update')
  if (present === undefined) throw new AppError('request.notFound')
  if (present.voidedAt !== null || present.supersededAt !== null) throw new AppError('document.notValid')
  const voided = { voidedAt: context.clock.now(), voidReason: reason }
  await transaction.update(caseDocuments).set(voided).where(place)
  await transaction
    .update(documentVerifications)
    .set({ isVoid: true })
    .where(
      and(
        eq(documentVerifications.departmentId, departmentId),
        eq(documentVerifications.documentId, documentId),
      ),
    )
  recordAudit(context, transaction, {
    departmentId,
    actor,
    action: 'document.void',
    subject: { type: 'document', id: documentId },
    details: { caseId, number: present.number, reason },
  })
  return toDocumentView({ ...present, ...voided })
}
