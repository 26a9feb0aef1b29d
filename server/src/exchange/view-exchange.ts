import type { ExchangeOverview, ExchangeRecordPage, ExchangeTargetView } from '@yibiao/schemas'
import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import { readCursor, writeCursor } from '../cases/cursor.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { findTarget } from './targets.ts'
import { exchangeReconciliations, exchangeRecords } from './tables.ts'

const pageSize = 50
const shownDays = 30

/** Where the records go, how many stand where, and what the destination said at the ends of the last days. */
export async function viewExchange(reader: Reader, departmentId: string): Promise<ExchangeOverview> {
  const target = await findTarget(reader, departmentId)
  const counts = await reader
    .select({
      status: exchangeRecords.status,
      records: count(),
      oldest: sql<string>`min(${exchangeRecords.createdAt})`,
    })
    .from(exchangeRecords)
    .where(eq(exchangeRecords.departmentId, departmentId))
    .groupBy(exchangeRecords.status)
  const days = await reader
    .select()
    .from(exchangeReconciliations)
    .where(eq(exchangeReconciliations.departmentId, departmentId))
    .orderBy(desc(exchangeReconciliations.day))
    .limit(shownDays)
  const numberOf = (status: string): number => counts.find(each => each.status === status)?.records ?? 0
  const oldest = counts.find(each => each.status === 'waiting')?.oldest
  return {
    ...(target === undefined ? {} : { target: viewTarget(target) }),
    counts: {
      waiting: numberOf('waiting'),
      held: numberOf('held'),
      dead: numberOf('dead'),
      sent: numberOf('sent'),
    },
    ...(oldest === undefined ? {} : { waitingSince: new Date(oldest).toISOString() }),
    reconciliations: days.map(({ day, outcome, cases, records, differences, error, checkedAt }) => ({
      day,
      outcome,
      cases,
      records,
      differences: differences.slice(0, pageSize),
      ...(error === null ? {} : { error }),
      checkedAt: checkedAt.toISOString(),
    })),
  }
}

function viewTarget({
  address,
  isActive,
  updatedAt,
}: NonNullable<Awaited<ReturnType<typeof findTarget>>>): ExchangeTargetView {
  return { address, isActive, updatedAt: updatedAt.toISOString() }
}

/** Records that stand so, or of one case, oldest first; without their content, which names people. */
export async function listExchangeRecords(
  context: Context,
  reader: Reader,
  departmentId: string,
  search: {
    status: 'waiting' | 'held' | 'dead' | 'sent'
    caseNumber?: string | undefined
    cursor?: string | undefined
  },
): Promise<ExchangeRecordPage> {
  const list = `exchange ${departmentId} ${search.status} ${search.caseNumber ?? ''}`
  const secret = context.config.sessionSecret
  const after = readCursor(secret, list, search.cursor)
  const { createdAt, id } = exchangeRecords
  const rows = await reader
    .select()
    .from(exchangeRecords)
    .where(
      and(
        eq(exchangeRecords.departmentId, departmentId),
        eq(exchangeRecords.status, search.status),
        search.caseNumber === undefined ? undefined : eq(exchangeRecords.caseNumber, search.caseNumber),
        after === undefined
          ? undefined
          : sql`(${createdAt}, ${id}) > (${after[0] ?? ''}::timestamptz, ${after[1] ?? ''}::uuid)`,
      ),
    )
    .orderBy(asc(createdAt), asc(id))
    .limit(pageSize + 1)
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return {
    records: page.map(row => ({
      id: row.id,
      caseId: row.caseId,
      caseNumber: row.caseNumber,
      sequence: row.sequence,
      record: row.record,
      status: row.status,
      issues: row.issues,
      attempts: row.attempts,
      createdAt: row.createdAt.toISOString(),
      ...(row.status === 'waiting' ? { dueAt: row.dueAt.toISOString() } : {}),
      ...(row.sentAt === null ? {} : { sentAt: row.sentAt.toISOString() }),
      ...(row.receipt === null ? {} : { receipt: row.receipt }),
      ...(row.lastError === null ? {} : { lastError: row.lastError }),
    })),
    ...(rows.length > pageSize && last !== undefined
      ? { nextCursor: writeCursor(secret, list, [last.createdAt.toISOString(), last.id]) }
      : {}),
  }
}
