import { lt } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { resumeMilliseconds } from './position.ts'
import { liveSignals } from './tables.ts'

/** Signals are gone a while after nobody may resume from them any more. */
export async function removeSignals(context: Context): Promise<void> {
  const before = new Date(context.clock.now().getTime() - 2 * resumeMilliseconds)
  await withTransaction(context.database, { service: 'retention' }, transaction =>
    transaction.delete(liveSignals).where(lt(liveSignals.createdAt, before)),
  )
}
