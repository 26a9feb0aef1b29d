import { eq } from 'drizzle-orm'
import type { Role } from '../access/roles.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { findLogin, listMemberships } from './queries.ts'
import { createSessionToken, hashSessionToken } from './session-token.ts'
import { sessions } from './tables.ts'

export type Switch = { actingAs: 'applicant' | 'officer' | 'designer'; departmentId?: string | undefined }

/** Who works in the designer: administrators keep the members there. */
const designerRoles: readonly Role[] = ['designer', 'implementer', 'administrator']

/**
 * Puts the session into another capacity of the same person. The token changes with the rights.
 * @returns the new token
 * @throws AppError `session.noSuchCapacity`
 */
export async function switchActing(
  context: Context,
  transaction: Transaction,
  session: { sessionId: string; loginId: string },
  wanted: Switch,
): Promise<string> {
  const departmentId = await admitCapacity(transaction, session.loginId, wanted)
  const token = createSessionToken()
  await transaction
    .update(sessions)
    .set({
      tokenHash: hashSessionToken(token),
      actingAs: wanted.actingAs,
      departmentId,
      seenAt: context.clock.now(),
    })
    .where(eq(sessions.id, session.sessionId))
  return token
}

async function admitCapacity(
  transaction: Transaction,
  loginId: string,
  wanted: Switch,
): Promise<string | null> {
  if (wanted.actingAs === 'applicant') {
    const login = await findLogin(transaction, loginId)
    if (login === undefined || login.partyId === null) throw new AppError('session.noSuchCapacity')
    return null
  }
  const memberships = await listMemberships(transaction, loginId)
  const membership = memberships.find(
    ({ departmentId, roles }) =>
      (wanted.departmentId === undefined || departmentId === wanted.departmentId) &&
      (wanted.actingAs === 'officer' || designerRoles.some(role => roles.includes(role))),
  )
  if (membership === undefined) throw new AppError('session.noSuchCapacity')
  return membership.departmentId
}
