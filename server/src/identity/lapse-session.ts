import { eq } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { mayLapse } from './idle.ts'
import { endSession } from './start-session.ts'
import { sessions } from './tables.ts'

/**
 * Ends a session that nobody used for its idle time; one that another page used meanwhile stays. Needs the service
 * scope `identity`.
 * @returns true when it is over
 */
export async function lapseSession(
  context: Context,
  transaction: Transaction,
  actor: Actor,
  requestId: string,
): Promise<boolean> {
  if (actor.type === 'anonymous') return true
  const [session] = await transaction.select().from(sessions).where(eq(sessions.id, actor.sessionId))
  if (session === undefined) return true
  if (!mayLapse(context, session)) return false
  await endSession(context, transaction, actor, requestId)
  return true
}
