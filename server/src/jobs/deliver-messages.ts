import { sql } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { failureText, nextAttempt, type JobHandlers, type Message } from './handlers.ts'

const jobs = { service: 'jobs' } as const
const batchSize = 50
/** Of one batch, so that one department's flood does not hold up the others. */
const perDepartment = 10
/** A claimed message that is not finished by then belongs to a process that died. */
const leaseSeconds = 60

/**
 * Delivers one batch of due messages. Of each subject only the first unfinished message is due: order is kept however
 * many processes deliver. (A cursor `id > last` loses messages: numbers are given before they are committed.)
 * @returns how many were claimed
 */
export async function deliverMessages(context: Context, handlers: JobHandlers): Promise<number> {
  const messages = await claim(context)
  const outcomes = await Promise.all(messages.map(message => deliver(context, handlers, message)))
  await withTransaction(context.database, jobs, async transaction => {
    const done = outcomes.filter(outcome => outcome.error === undefined).map(({ message }) => message)
    const now = context.clock.now().toISOString()
    if (done.length > 0) {
      await transaction.execute(
        sql`update outbox o set done_at = ${now}::timestamptz
          from unnest(${listOf(done.map(message => message.departmentId))}::uuid[], ${listOf(done.map(message => message.id))}::uuid[])
            as finished (department_id, id)
          where o.department_id = finished.department_id and o.id = finished.id`,
      )
    }
    for (const { message, error } of outcomes) {
      if (error === undefined) continue
      const again = nextAttempt(context.clock.now(), message.attempts, Math.random())
      await transaction.execute(sql`update outbox set
        due_at = coalesce(${again?.toISOString() ?? null}::timestamptz, due_at),
        dead_at = case when ${again === undefined} then ${now}::timestamptz end,
        last_error = ${failureText(error)}
        where department_id = ${message.departmentId} and id = ${message.id}`)
    }
  })
  return messages.length
}

async function claim(context: Context): Promise<Message[]> {
  const now = context.clock.now()
  const lease = new Date(now.getTime() + leaseSeconds * 1000)
  const rows = await withTransaction(context.database, jobs, transaction =>
    transaction.execute<{
      department_id: string
      id: string
      subject: string
      sequence: string
      kind: string
      payload: Record<string, unknown>
      attempts: number
    }>(sql`
      with due as (
        select o.department_id, o.id
        from (select distinct department_id from outbox where done_at is null and dead_at is null) d
        cross join lateral (
          select department_id, id, due_at from outbox head
          where head.department_id = d.department_id and head.done_at is null and head.dead_at is null
            and head.due_at <= ${now.toISOString()}::timestamptz
            and not exists (
              select from outbox earlier
              where earlier.department_id = head.department_id and earlier.subject = head.subject
                and earlier.sequence < head.sequence and earlier.done_at is null and earlier.dead_at is null)
          order by head.due_at, head.id limit ${perDepartment}
        ) o
        limit ${batchSize}
      ), claimed as (
        select o.department_id, o.id from outbox o join due using (department_id, id)
        where o.done_at is null and o.due_at <= ${now.toISOString()}::timestamptz
        for update of o skip locked
      )
      update outbox o set due_at = ${lease.toISOString()}::timestamptz, attempts = attempts + 1
      from claimed c where o.department_id = c.department_id and o.id = c.id
      returning o.department_id, o.id, o.subject, o.sequence, o.kind, o.payload, o.attempts`),
  )
  return [...rows].map(row => ({
    departmentId: row.department_id,
    id: row.id,
    subject: row.subject,
    sequence: Number(row.sequence),
    kind: row.kind,
    payload: row.payload,
    attempts: row.attempts,
  }))
}

async function deliver(
  context: Context,
  handlers: JobHandlers,
  message: Message,
): Promise<{ message: Message; error?: unknown }> {
  try {
    const handler = Object.hasOwn(handlers.messages, message.kind)
      ? handlers.messages[message.kind]
      : undefined
    if (handler === undefined) throw new Error(`No handler delivers ${message.kind}.`)
    await handler(context, message)
    return { message }
  } catch (error) {
    const { departmentId, kind, id, attempts } = message
    context.log.warn('messageFailed', { departmentId, job: kind, jobId: id, attempts, error })
    return { message, error }
  }
}

/** A PostgreSQL array literal; ids need no quoting. */
function listOf(ids: readonly string[]): string {
  return `{${ids.join(',')}}`
}
