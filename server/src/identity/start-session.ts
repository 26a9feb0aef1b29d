import { eq } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { listMemberships, type Login } from './queries.ts'
import { absoluteHours, createSessionToken, hashSessionToken } from './session-token.ts'
import { sessions } from './tables.ts'

export type Capacity = { actingAs: typeof sessions.$inferSelect.actingAs; departmentId: string | null }

/**
 * Opens a session with a new token; a token from before signing in is worth nothing afterwards. Needs the service
 * scope `identity`.
 */
export async function startSession(
  context: Context,
  transaction: Transaction,
  login: Login,
  requestId: string,
): Promise<string> {
  const token = createSessionToken()
  const now = context.clock.now()
  const id = context.newId()
  await transaction.insert(sessions).values({
    id,
    tokenHash: hashSessionToken(token),
    loginId: login.id,
    ...(await firstCapacity(transaction, login)),
    signedInAt: now,
    seenAt: now,
    expiresAt: new Date(now.getTime() + absoluteHours * 3_600_000),
  })
  recordAudit(context, transaction, {
    actor: { key: `login:${login.id}`, name: login.personName, requestId },
    action: 'session.start',
    subject: { type: 'login', id: login.id },
  })
  return token
}

/** Ends the session for good, here and now. Needs the service scope `identity`. */
export async function endSession(
  context: Context,
  transaction: Transaction,
  session: { sessionId: string; loginId: string; name: string },
  requestId: string,
): Promise<void> {
  await transaction
    .update(sessions)
    .set({ endedAt: context.clock.now() })
    .where(eq(sessions.id, session.sessionId))
  recordAudit(context, transaction, {
    actor: { key: `login:${session.loginId}`, name: session.name, requestId },
    action: 'session.end',
    subject: { type: 'login', id: session.loginId },
  })
}

/** Administrators administer, officers handle, designers design; everybody else applies. */
async function firstCapacity(transaction: Transaction, login: Login): Promise<Capacity> {
  if (login.platformRole !== null) return { actingAs: 'administrator', departmentId: null }
  const [first] = await listMemberships(transaction, login.id)
  if (first === undefined) return { actingAs: 'applicant', departmentId: null }
  const onlyDesigns =
    first.roles.length > 0 && first.roles.every(role => role === 'designer' || role === 'implementer')
  return { actingAs: onlyDesigns ? 'designer' : 'officer', departmentId: first.departmentId }
}
