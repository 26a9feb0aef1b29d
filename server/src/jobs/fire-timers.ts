import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { failureText, nextAttempt, type JobHandlers, type Timer } from './handlers.ts'
import { timers } from './tables.ts'

const batchSize = 50

/**
 * Fires due timers, each in a transaction of its department: the timer goes and its effect comes together, so two
 * processes, a restart or a jump of the clock fire it once.
 * @returns how many were due
 */
export async function fireTimers(context: Context, handlers: JobHandlers): Promise<number> {
  const now = context.clock.now()
  const due = await withReader(context.database, { service: 'jobs' }, reader =>
    reader
      .select({ departmentId: timers.departmentId, key: timers.key })
      .from(timers)
      .where(and(isNull(timers.deadAt), lte(timers.dueAt, now)))
      .orderBy(timers.dueAt)
      .limit(batchSize),
  )
  for (const { departmentId, key } of due) await fire(context, handlers, departmentId, key)
  return due.length
}

async function fire(
  context: Context,
  handlers: JobHandlers,
  departmentId: string,
  key: string,
): Promise<void> {
  const now = context.clock.now()
  const scope = { departmentId, service: 'jobs' } as const
  const mine = and(eq(timers.departmentId, departmentId), eq(timers.key, key))
  try {
    await withTransaction(context.database, scope, async transaction => {
      const [row] = await transaction
        .select()
        .from(timers)
        .where(and(mine, isNull(timers.deadAt), lte(timers.dueAt, now)))
        .for('update', { skipLocked: true })
      if (row === undefined) return
      await transaction.delete(timers).where(mine)
      const timer: Timer = { ...row, attempts: row.attempts + 1 }
      const handler = Object.hasOwn(handlers.timers, timer.kind) ? handlers.timers[timer.kind] : undefined
      if (handler === undefined) throw new Error(`No handler fires ${timer.kind}.`)
      await handler(context, transaction, timer)
    })
  } catch (error) {
    context.log.warn('timerFailed', { departmentId, job: key.split(':')[0] ?? '', error })
    await withTransaction(context.database, scope, async transaction => {
      const [row] = await transaction.select({ attempts: timers.attempts }).from(timers).where(mine)
      const attempts = (row?.attempts ?? 0) + 1
      const again = nextAttempt(now, attempts, Math.random())
      await transaction
        .update(timers)
        .set({
          attempts,
          lastError: failureText(error),
          ...(again === undefined ? { deadAt: now } : { dueAt: again }),
        })
        .where(and(mine, lte(timers.dueAt, now)))
    })
  }
}
