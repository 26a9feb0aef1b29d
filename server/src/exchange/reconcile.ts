import { civilDateOfInstant } from '@yibiao/core/clock'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { failureText } from '../jobs/handlers.ts'
import { callTarget, type ExchangeTarget } from './call-target.ts'
import {
  exchangeReconciliations,
  exchangeRecords,
  exchangeTargets,
  type ExchangeDifference,
} from './tables.ts'

type Held = { records: number; version: number }
type SentCase = { caseId: string; caseNumber: string } & Held
type Reconciliation = Omit<typeof exchangeReconciliations.$inferInsert, 'departmentId' | 'day' | 'checkedAt'>

const dayMilliseconds = 24 * 3_600_000
/** Asked about at once, so that the answer stays far below what an answer may have. */
const casesPerQuestion = 500

/**
 * 日终对账: asks every active destination what it holds of the cases of which something was sent yesterday, and sends
 * again what it does not hold. Each day once, by one of however many processes; a day whose destination gave no answer
 * is asked about again.
 * @returns how many days were asked about
 */
export async function reconcileExchange(context: Context): Promise<number> {
  const yesterday = new Date(context.clock.now().getTime() - dayMilliseconds)
  const day = civilDateOfInstant(yesterday.getTime())
  const targets = await withReader(context.database, { service: 'jobs' }, reader =>
    reader
      .select()
      .from(exchangeTargets)
      .where(
        and(
          eq(exchangeTargets.isActive, true),
          sql`not exists (select from ${exchangeReconciliations} r where r.department_id = ${exchangeTargets.departmentId}
            and r.day = ${day} and r.outcome <> 'failed')`,
        ),
      ),
  )
  for (const target of targets) await reconcileDay(context, target, day)
  return targets.length
}

/** @param day in China */
export async function reconcileDay(context: Context, target: ExchangeTarget, day: string): Promise<void> {
  const { departmentId } = target
  const sent = await listSentCases(context, departmentId, day)
  const [found, error] = await compare(context, target, day, sent)
  await withTransaction(context.database, { departmentId, service: 'jobs' }, async transaction => {
    const result: Reconciliation = {
      outcome: error !== undefined ? 'failed' : found.length === 0 ? 'agrees' : 'differs',
      cases: sent.length,
      records: sent.reduce((sum, { records }) => sum + records, 0),
      differences: found.map(({ caseNumber, records, version, held }) => ({
        caseNumber,
        sent: { records, version },
        held,
      })),
      error: error ?? null,
    }
    if (!(await store(context, transaction, { departmentId, day, result }))) return
    await sendAgain(
      context,
      transaction,
      departmentId,
      found.map(({ caseId }) => caseId),
    )
  })
}

/** Cases of which a record was sent on the day, with all that was ever sent of them. */
function listSentCases(context: Context, departmentId: string, day: string): Promise<SentCase[]> {
  return withReader(context.database, { departmentId }, async reader => {
    const rows = await reader.execute<SentCase>(sql`
      select case_id as "caseId", case_number as "caseNumber", count(*)::int as records, max(sequence)::int as version
      from exchange_records
      where department_id = ${departmentId}::uuid and status = 'sent' and case_id in (
        select case_id from exchange_records
        where department_id = ${departmentId}::uuid and status = 'sent'
          and sent_at >= (${day}::date)::timestamp at time zone 'Asia/Shanghai'
          and sent_at < (${day}::date + 1)::timestamp at time zone 'Asia/Shanghai')
      group by case_id, case_number order by case_number`)
    return [...rows]
  })
}

type Found = SentCase & { held: ExchangeDifference['held'] }

/** Cases about which the destination says otherwise; with what went wrong when it did not say. */
async function compare(
  context: Context,
  target: ExchangeTarget,
  day: string,
  sent: readonly SentCase[],
): Promise<[Found[], string?]> {
  const found: Found[] = []
  try {
    for (let start = 0; start < sent.length; start += casesPerQuestion) {
      const part = sent.slice(start, start + casesPerQuestion)
      const body = JSON.stringify({
        type: 'reconciliation',
        day,
        projectNos: part.map(({ caseNumber }) => caseNumber),
      })
      const answer = await callTarget(context, target, { id: context.newId(), body })
      if (answer.status !== 200) return [[], `HTTP ${answer.status}`]
      for (const each of part) {
        const held = heldOf(answer.body, each.caseNumber)
        if (held?.records !== each.records || held.version !== each.version) found.push({ ...each, held })
      }
    }
    return [found]
  } catch (error) {
    return [[], failureText(error)]
  }
}

/** `{ "cases": { "<project_no>": { "records": 3, "version": 3 } } }`; what does not look so is not held. */
function heldOf(body: unknown, caseNumber: string): Held | null {
  const cases = memberOf(body, 'cases')
  const held = memberOf(cases, caseNumber)
  const records = memberOf(held, 'records')
  const version = memberOf(held, 'version')
  return typeof records === 'number' && typeof version === 'number' ? { records, version } : null
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (Reflect.get(value, name) as unknown)
    : undefined
}

/** @returns false when another process has the day's result already */
async function store(
  context: Context,
  transaction: Transaction,
  { departmentId, day, result }: { departmentId: string; day: string; result: Reconciliation },
): Promise<boolean> {
  const values = { ...result, checkedAt: context.clock.now() }
  const rows = await transaction
    .insert(exchangeReconciliations)
    .values({ ...values, departmentId, day })
    .onConflictDoUpdate({
      target: [exchangeReconciliations.departmentId, exchangeReconciliations.day],
      set: values,
      setWhere: eq(exchangeReconciliations.outcome, 'failed'),
    })
    .returning({ day: exchangeReconciliations.day })
  return rows.length > 0
}

/** Everything of these cases in order; what the destination has already it knows by its key. */
async function sendAgain(
  context: Context,
  transaction: Transaction,
  departmentId: string,
  caseIds: string[],
): Promise<void> {
  if (caseIds.length === 0) return
  const now = context.clock.now()
  await transaction
    .update(exchangeRecords)
    .set({ status: 'waiting', attempts: 0, dueAt: now, updatedAt: now })
    .where(
      and(
        eq(exchangeRecords.departmentId, departmentId),
        eq(exchangeRecords.status, 'sent'),
        inArray(exchangeRecords.caseId, caseIds),
      ),
    )
}
