import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import type { ReadableCase } from './find-readable-case.ts'

/**
 * Puts on record that an officer saw the personal data of a case in full, or opened one of its files. Before the
 * answer: what cannot be recorded is not shown.
 */
export async function recordReading(
  context: Context,
  readable: Pick<ReadableCase, 'caseRow' | 'scope' | 'role'>,
  actor: AuditActor,
  action: 'case.view' | 'attachment.download' | 'document.preview' | 'objection.view',
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  if (readable.role === 'applicant') return
  const { departmentId, id } = readable.caseRow
  await withTransaction(context.database, readable.scope, transaction =>
    recordAudit(context, transaction, {
      departmentId,
      actor,
      action,
      subject: { type: 'case', id },
      details: { as: readable.role, ...details },
    }),
  )
}
