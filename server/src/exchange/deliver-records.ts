import { and, eq, sql } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import type { OutwardAnswer } from '../egress/request-json.ts'
import { failureText, nextAttempt, outsideSeconds } from '../jobs/handlers.ts'
import { callTarget, type ExchangeTarget } from './call-target.ts'
import { openContent } from './list-records.ts'
import { exchangeRecords, exchangeTargets } from './tables.ts'
import { writeRecordMessage } from './write-message.ts'

type ExchangeRow = typeof exchangeRecords.$inferSelect
type Outcome = Partial<Pick<ExchangeRow, 'status' | 'issues' | 'dueAt' | 'sentAt' | 'receipt' | 'lastError'>>

const jobs = { service: 'jobs' } as const
const batchSize = 50
const perDepartment = 10
/** A call takes four seconds at most. */
const leaseSeconds = 60

/**
 * Sends one batch of records that are due, of every department with an active destination. Of a case only the first
 * record that is not sent is due, so its records arrive in order however many processes send; one that is held or
 * given up holds up its own case and no other.
 * @returns how many were tried
 */
export async function deliverRecords(context: Context): Promise<number> {
  const rows = await claim(context)
  if (rows.length === 0) return 0
  const targets = await withReader(context.database, jobs, reader => reader.select().from(exchangeTargets))
  await Promise.all(
    rows.map(async row => {
      const target = targets.find(({ departmentId }) => departmentId === row.departmentId)
      if (target === undefined) return
      await settle(context, row, await send(context, target, row))
    }),
  )
  return rows.length
}

async function claim(context: Context): Promise<ExchangeRow[]> {
  const now = context.clock.now()
  const lease = new Date(now.getTime() + leaseSeconds * 1000)
  const ids = await withTransaction(context.database, jobs, transaction =>
    transaction.execute<{ id: string }>(sql`
      with due as (
        select head.department_id, head.id
        from exchange_targets t
        cross join lateral (
          select r.department_id, r.id from exchange_records r
          where r.department_id = t.department_id and r.status = 'waiting'
            and r.due_at <= ${now.toISOString()}::timestamptz
            and not exists (
              select from exchange_records earlier
              where earlier.department_id = r.department_id and earlier.case_id = r.case_id
                and earlier.sequence < r.sequence and earlier.status <> 'sent')
          order by r.due_at, r.id limit ${perDepartment}
        ) head
        where t.is_active
        limit ${batchSize}
      ), claimed as (
        select r.department_id, r.id from exchange_records r join due using (department_id, id)
        where r.status = 'waiting' and r.due_at <= ${now.toISOString()}::timestamptz
        for update of r skip locked
      )
      update exchange_records r set due_at = ${lease.toISOString()}::timestamptz, attempts = attempts + 1
      from claimed c where r.department_id = c.department_id and r.id = c.id
      returning r.id`),
  )
  if (ids.length === 0) return []
  const claimed = new Set([...ids].map(({ id }) => id))
  const rows = await withReader(context.database, jobs, reader =>
    reader
      .select()
      .from(exchangeRecords)
      .where(sql`${exchangeRecords.id} = any(${`{${[...claimed].join(',')}}`}::uuid[])`),
  )
  return rows
}

async function send(context: Context, target: ExchangeTarget, row: ExchangeRow): Promise<Outcome> {
  const now = context.clock.now()
  try {
    const body = writeRecordMessage({ ...row, content: openContent(context, row) })
    return judgeAnswer(context, row, await callTarget(context, target, { id: row.id, body }))
  } catch (error) {
    const { departmentId, id, attempts } = row
    context.log.warn('exchangeFailed', { departmentId, jobId: id, attempts, error })
    return again(now, row, failureText(error))
  }
}

/** Taken, or had already (409); what it finds wrong with the data (422) a person must look at; the rest may pass. */
function judgeAnswer(context: Context, row: ExchangeRow, { status, body }: OutwardAnswer): Outcome {
  const now = context.clock.now()
  if ((status >= 200 && status < 300) || status === 409)
    return { status: 'sent', sentAt: now, receipt: receiptOf(body), lastError: null }
  if (status === 422) return { status: 'held', issues: ['destinationRefused'], lastError: 'HTTP 422' }
  return again(now, row, `HTTP ${status}`)
}

function again(now: Date, { attempts }: ExchangeRow, lastError: string): Outcome {
  const dueAt = nextAttempt(now, attempts, Math.random(), outsideSeconds)
  return dueAt === undefined ? { status: 'dead', lastError } : { dueAt, lastError }
}

const longestReceipt = 200

function receiptOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null
  const receipt: unknown = Reflect.get(body, 'receipt')
  return typeof receipt === 'string' ? receipt.slice(0, longestReceipt) : null
}

/** Only what this attempt claimed: after a lease ran out, somebody else may have sent it meanwhile. */
async function settle(context: Context, row: ExchangeRow, outcome: Outcome): Promise<void> {
  const { departmentId, id, attempts } = row
  await withTransaction(context.database, jobs, transaction =>
    transaction
      .update(exchangeRecords)
      .set({ ...outcome, updatedAt: context.clock.now() })
      .where(
        and(
          eq(exchangeRecords.departmentId, departmentId),
          eq(exchangeRecords.id, id),
          eq(exchangeRecords.status, 'waiting'),
          eq(exchangeRecords.attempts, attempts),
        ),
      ),
  )
}
