import { isBadRating } from '@yibiao/core/ratings'
import { and, eq, sql } from 'drizzle-orm'
import { cases } from '../cases/tables.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import type { ExchangeMessage } from '../exchange/exchange-messages.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { NoticeMessage } from '../notifications/notice-messages.ts'
import type { RatingRow } from './queries.ts'

/**
 * Tells the exchange of a rating, and supervisors of a bad one. Of an anonymous rating nobody in the department is
 * sent a message: it would name the case.
 */
export async function announceRating(
  context: Context,
  transaction: Transaction,
  rating: RatingRow,
): Promise<void> {
  const { departmentId, caseId, id } = rating
  const sequence = await lastEvent(transaction, rating)
  const order: ExchangeMessage = {
    caseId,
    effectId: `rating ${id}`,
    record: 'rating',
    sequence,
    ratingId: id,
  }
  await enqueue(context, transaction, {
    departmentId,
    subject: `exchange:${caseId}`,
    sequence: await takeCaseMessage(transaction, rating),
    kind: 'exchangeRecord',
    payload: order,
  })
  if (!isBadRating(rating.level) || rating.isAnonymous) return
  await sendNotice(context, transaction, rating, {
    effectId: `rating ${id} bad`,
    notice: 'badRating',
    to: { type: 'officers', role: { departmentId, role: 'supervisor' } },
  })
}

/** Puts a notice about a case into its order. The caller holds the case. */
export async function sendNotice(
  context: Context,
  transaction: Transaction,
  place: { departmentId: string; caseId: string },
  notice: Pick<NoticeMessage, 'effectId' | 'notice' | 'to'>,
): Promise<void> {
  const payload: NoticeMessage = {
    caseId: place.caseId,
    sequence: await lastEvent(transaction, place),
    at: context.clock.now().toISOString(),
    ...notice,
  }
  await enqueue(context, transaction, {
    departmentId: place.departmentId,
    subject: `notices:${place.caseId}`,
    sequence: await takeCaseMessage(transaction, place),
    kind: 'caseNotice',
    payload,
  })
}

/** The next number in the order of the case's messages. The caller holds the case. */
async function takeCaseMessage(
  transaction: Transaction,
  { departmentId, caseId }: { departmentId: string; caseId: string },
): Promise<number> {
  const [row] = await transaction
    .update(cases)
    .set({ messages: sql`${cases.messages} + 1` })
    .where(and(eq(cases.departmentId, departmentId), eq(cases.id, caseId)))
    .returning({ messages: cases.messages })
  if (row === undefined) throw new Error('A message was ordered in a case that does not exist.')
  return row.messages
}

async function lastEvent(
  transaction: Transaction,
  { departmentId, caseId }: { departmentId: string; caseId: string },
): Promise<number> {
  const [row] = await transaction
    .select({ sequence: sql<number>`(${cases.state} ->> 'sequence')::int` })
    .from(cases)
    .where(and(eq(cases.departmentId, departmentId), eq(cases.id, caseId)))
  return row?.sequence ?? 0
}
