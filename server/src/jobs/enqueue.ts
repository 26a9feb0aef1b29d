import { and, eq, sql } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { outbox, timers } from './tables.ts'

export type NewMessage = {
  departmentId: string
  /** What the order belongs to, e.g. `case:<id>`. */
  subject: string
  /** Given by a caller that holds the subject's row lock and counts itself; else the next one is taken here. */
  sequence?: number
  kind: string
  payload: Readonly<Record<string, unknown>>
  /** Not before this; now when absent. */
  dueAt?: Date
}

/** Puts a message into the outbox, in the transaction whose effect it announces. */
export async function enqueue(
  context: Context,
  transaction: Transaction,
  message: NewMessage,
): Promise<void> {
  const { departmentId, subject, kind, payload } = message
  const now = context.clock.now()
  await transaction.insert(outbox).values({
    departmentId,
    id: context.newId(),
    subject,
    sequence: message.sequence ?? (await takeSequence(transaction, departmentId, subject)),
    kind,
    payload,
    createdAt: now,
    dueAt: message.dueAt ?? now,
  })
}

export type NewTimer = Pick<typeof timers.$inferInsert, 'departmentId' | 'key' | 'kind' | 'payload' | 'dueAt'>

/** Sets the timer, or moves the one with this key. */
export async function setTimer(transaction: Transaction, timer: NewTimer): Promise<void> {
  const { kind, payload, dueAt } = timer
  await transaction
    .insert(timers)
    .values(timer)
    .onConflictDoUpdate({
      target: [timers.departmentId, timers.key],
      set: { kind, payload, dueAt, attempts: 0, deadAt: null, lastError: null },
    })
}

export async function clearTimer(transaction: Transaction, departmentId: string, key: string): Promise<void> {
  await transaction.delete(timers).where(and(eq(timers.departmentId, departmentId), eq(timers.key, key)))
}

async function takeSequence(
  transaction: Transaction,
  departmentId: string,
  subject: string,
): Promise<number> {
  await transaction.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`outbox ${departmentId} ${subject}`}, 0))`,
  )
  const [row] = await transaction
    .select({ last: sql<string | null>`max(${outbox.sequence})` })
    .from(outbox)
    .where(and(eq(outbox.departmentId, departmentId), eq(outbox.subject, subject)))
  return Number(row?.last ?? 0) + 1
}
