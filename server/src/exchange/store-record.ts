import { and, count, eq } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { deriveId } from '../engine/derive-id.ts'
import type { Message } from '../jobs/handlers.ts'
import { composeRecord } from './compose-record.ts'
import type { ExchangeMessage } from './exchange-messages.ts'
import { exchangeRecords } from './tables.ts'

/**
 * Builds one record of a case and lays it down for the destination, in the order of the case. Ordered again, it is
 * there already. One that a destination would refuse is held and says why.
 */
export async function storeRecord(context: Context, message: Message): Promise<void> {
  const order = message.payload as ExchangeMessage
  const { departmentId } = message
  const { caseId } = order
  const id = deriveId(`exchange ${order.effectId}`)
  await withTransaction(context.database, { departmentId }, async transaction => {
    const ofCase = and(eq(exchangeRecords.departmentId, departmentId), eq(exchangeRecords.caseId, caseId))
    const [present] = await transaction
      .select({ id: exchangeRecords.id })
      .from(exchangeRecords)
      .where(and(ofCase, eq(exchangeRecords.id, id)))
    if (present !== undefined) return
    const composed = await composeRecord(context, transaction, { departmentId, id, order })
    if (composed === undefined) return
    const [before] = await transaction.select({ records: count() }).from(exchangeRecords).where(ofCase)
    const now = context.clock.now()
    await transaction.insert(exchangeRecords).values({
      ...composed,
      departmentId,
      id,
      caseId,
      sequence: (before?.records ?? 0) + 1,
      record: order.record,
      ordered: order,
      createdAt: now,
      updatedAt: now,
      dueAt: now,
    })
  })
}
