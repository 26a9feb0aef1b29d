import type { CaseEffect } from '@yibiao/core/flow'
import { sql } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { nextAttempt, failureText, type Message } from '../jobs/handlers.ts'
import { caseHandlers } from './case-handlers.ts'
import { documentsOf, licencesOf } from './turn-messages.ts'

/** A message that is being delivered here is left alone by the jobs for this long. */
const leaseSeconds = 60
/** A command issues a handful of documents; what is left over the jobs deliver within a second. */
const mostMessages = 20

/** Most commands order none, and then there is nothing to settle. */
export function ordersPapers(effects: readonly CaseEffect[]): boolean {
  return effects.some(({ type }) => type === 'issueDocument' || type === 'issueLicence')
}

/**
 * Delivers the documents and licences a command has just ordered, so that they are there when its answer is read. What
 * fails here is tried again by the jobs: the command itself stands.
 */
export async function settleCase(context: Context, departmentId: string, caseId: string): Promise<void> {
  await settle(context, { departmentId, caseId, subject: documentsOf(caseId) })
  await settle(context, { departmentId, caseId, subject: licencesOf(caseId) })
}

async function settle(
  context: Context,
  { departmentId, caseId, subject }: { departmentId: string; caseId: string; subject: string },
): Promise<void> {
  for (let count = 0; count < mostMessages; count += 1) {
    const message = await claimNext(context, departmentId, subject)
    if (message === undefined) return
    const handler = caseHandlers.messages[message.kind]
    try {
      if (handler === undefined) throw new Error(`No handler delivers ${message.kind}.`)
      await handler(context, message)
      await finish(context, message, sql`done_at = ${context.clock.now().toISOString()}::timestamptz`)
    } catch (error) {
      context.log.warn('messageFailed', { departmentId, caseId, job: message.kind, jobId: message.id, error })
      const again = nextAttempt(context.clock.now(), message.attempts, Math.random()) ?? context.clock.now()
      await finish(
        context,
        message,
        sql`due_at = ${again.toISOString()}::timestamptz, last_error = ${failureText(error)}`,
      )
      return
    }
  }
}

/** The first unfinished message of the subject, unless somebody else delivers it or it waits for its next try. */
async function claimNext(
  context: Context,
  departmentId: string,
  subject: string,
): Promise<Message | undefined> {
  const now = context.clock.now()
  const lease = new Date(now.getTime() + leaseSeconds * 1000)
  const [row] = await withTransaction(context.database, { departmentId }, transaction =>
    transaction.execute<{
      id: string
      sequence: string
      kind: string
      payload: Record<string, unknown>
      attempts: number
    }>(sql`
      update outbox set due_at = ${lease.toISOString()}::timestamptz, attempts = attempts + 1
      where department_id = ${departmentId}::uuid and id = (
        select id from (
          select id, due_at from outbox
          where department_id = ${departmentId}::uuid and subject = ${subject} and done_at is null and dead_at is null
          order by sequence limit 1
        ) head where head.due_at <= ${now.toISOString()}::timestamptz
      ) and done_at is null and due_at <= ${now.toISOString()}::timestamptz
      returning id, sequence, kind, payload, attempts`),
  )
  if (row === undefined) return undefined
  return { ...row, departmentId, subject, sequence: Number(row.sequence) }
}

async function finish(context: Context, message: Message, set: ReturnType<typeof sql>): Promise<void> {
  await withTransaction(context.database, { departmentId: message.departmentId }, transaction =>
    transaction.execute(
      sql`update outbox set ${set} where department_id = ${message.departmentId}::uuid and id = ${message.id}::uuid`,
    ),
  )
}
