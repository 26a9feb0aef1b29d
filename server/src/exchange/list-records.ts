import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { openText } from '../identity/seal.ts'
import type { ExchangeContent } from './build-record.ts'
import { composeRecord } from './compose-record.ts'
import { exchangeRecords } from './tables.ts'

export type ListedRecord = Pick<
  typeof exchangeRecords.$inferSelect,
  'caseNumber' | 'sequence' | 'record' | 'status' | 'issues' | 'createdAt'
>

const mostListed = 1_000

/** Records of a case, or all that are not sent, oldest first; without their content, which names people. */
export function listRecords(
  reader: Reader,
  departmentId: string,
  caseNumber?: string,
): Promise<ListedRecord[]> {
  const { sequence, record, status, issues, createdAt } = exchangeRecords
  return reader
    .select({ caseNumber: exchangeRecords.caseNumber, sequence, record, status, issues, createdAt })
    .from(exchangeRecords)
    .where(
      and(
        eq(exchangeRecords.departmentId, departmentId),
        caseNumber === undefined ? ne(status, 'sent') : eq(exchangeRecords.caseNumber, caseNumber),
      ),
    )
    .orderBy(asc(createdAt), asc(exchangeRecords.caseId), asc(sequence))
    .limit(mostListed)
}

/** The content of a record. @throws Error when it does not open: the secret is another, or the row was tampered with */
export function openContent(context: Context, row: { id: string; content: Uint8Array }): ExchangeContent {
  const text = openText(context.config.dataSecret, `exchange:${row.id}`, row.content)
  if (text === undefined) throw new Error('A sealed exchange record cannot be opened.')
  return JSON.parse(text) as ExchangeContent
}

/**
 * Builds the records anew that were given up or held back, and puts them into the queue; what the check still refuses
 * stays held.
 * @param ids these alone; all when absent
 * @returns how many wait again, and how many are still held
 */
export async function redriveRecords(
  context: Context,
  transaction: Transaction,
  departmentId: string,
  actor: AuditActor,
  ids?: readonly string[],
): Promise<{ waiting: number; held: number }> {
  const rows = await transaction
    .select({ id: exchangeRecords.id, ordered: exchangeRecords.ordered })
    .from(exchangeRecords)
    .where(
      and(
        eq(exchangeRecords.departmentId, departmentId),
        inArray(exchangeRecords.status, ['dead', 'held']),
        ids === undefined ? undefined : inArray(exchangeRecords.id, [...ids]),
      ),
    )
    .for('update')
  const outcome = { waiting: 0, held: 0 }
  const now = context.clock.now()
  for (const { id, ordered } of rows) {
    const composed = await composeRecord(context, transaction, { departmentId, id, order: ordered })
    if (composed === undefined) continue
    outcome[composed.status] += 1
    const { caseNumber: _number, ...changed } = composed
    await transaction
      .update(exchangeRecords)
      .set({ ...changed, attempts: 0, lastError: null, dueAt: now, updatedAt: now })
      .where(and(eq(exchangeRecords.departmentId, departmentId), eq(exchangeRecords.id, id)))
  }
  recordAudit(context, transaction, {
    departmentId,
    actor,
    action: 'exchange.redrive',
    subject: { type: 'department', id: departmentId },
    details: outcome,
  })
  return outcome
}
