import { lt } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { idempotentAnswers } from '../http/tables.ts'
import { sessions } from '../identity/tables.ts'

const dayMilliseconds = 24 * 3_600_000

/** Removes stored answers after 24 hours, and sessions a day after their end. */
export async function removeExpired(context: Context): Promise<void> {
  const dayAgo = new Date(context.clock.now().getTime() - dayMilliseconds)
  await withTransaction(context.database, { service: 'retention' }, async transaction => {
    await transaction.delete(idempotentAnswers).where(lt(idempotentAnswers.createdAt, dayAgo))
    await transaction.delete(sessions).where(lt(sessions.expiresAt, dayAgo))
  })
}
