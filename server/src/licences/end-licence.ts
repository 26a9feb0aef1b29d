import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import type { LicenceEndMessage } from '../engine/turn-messages.ts'
import type { Message } from '../jobs/handlers.ts'
import { licences } from './tables.ts'

/**
 * 证照状态联动: the licences a case issued are revoked or cancelled with what was granted. Delivered again it changes
 * nothing; a licence that has ended stays as it ended.
 */
export async function endLicence(context: Context, message: Message): Promise<void> {
  const { caseId, how, reason, actor } = message.payload as LicenceEndMessage
  await withTransaction(
    context.database,
    { service: 'licences', platformRole: 'system' },
    async transaction => {
      const ended = await transaction
        .update(licences)
        .set({ status: how, endedAt: context.clock.now(), endReason: reason })
        .where(and(eq(licences.caseId, caseId), eq(licences.status, 'valid')))
        .returning({ id: licences.id })
      if (ended.length === 0) return
      recordAudit(context, transaction, {
        actor,
        action: how === 'revoked' ? 'licence.revoke' : 'licence.cancel',
        subject: { type: 'case', id: caseId },
        details: { licences: ended.map(({ id }) => id) },
      })
    },
  )
}
