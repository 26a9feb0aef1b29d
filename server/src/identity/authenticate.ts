import { civilDateOfInstant } from '@yibiao/core/clock'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Actor, StandIn } from '../access/actor.ts'
import { standInsOfSession } from '../deputies/stands-for.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { memberships } from '../departments/tables.ts'
import { backgroundHeader, idleMilliseconds, isUsedAgain } from './idle.ts'
import { hashSessionToken, readCookie, sessionCookie } from './session-token.ts'
import { logins, sessions } from './tables.ts'

const anonymous: Actor = { type: 'anonymous' }

/**
 * Who holds this session now. Everything is read afresh on each request, so that a suspended login, an ended session
 * or a role taken away counts at once, on every server.
 */
export function createAuthenticate(
  context: Context,
): (header: (name: string) => string | undefined) => Promise<Actor> {
  return async header => {
    const token = readCookie(header('cookie'), sessionCookie)
    if (token === undefined || token.length !== 43) return anonymous
    const tokenHash = hashSessionToken(token)
    const found = await withReader(context.database, { service: 'identity' }, reader =>
      findSession(context, reader, tokenHash),
    )
    if (found === undefined) return anonymous
    const now = context.clock.now()
    if (isUsedAgain(context, found.session, header(backgroundHeader))) {
      await withTransaction(context.database, { service: 'identity' }, transaction =>
        transaction.update(sessions).set({ seenAt: now }).where(eq(sessions.id, found.session.id)),
      )
    }
    return actorOf(found)
  }
}

type Found = {
  session: typeof sessions.$inferSelect
  login: typeof logins.$inferSelect
  membership: typeof memberships.$inferSelect | null
  standsFor: StandIn[]
}

async function findSession(context: Context, reader: Reader, tokenHash: string): Promise<Found | undefined> {
  const now = context.clock.now()
  const idleSince = new Date(now.getTime() - idleMilliseconds(context))
  const [row] = await reader
    .select({
      session: sessions,
      login: logins,
      membership: memberships,
      standsFor: standInsOfSession(civilDateOfInstant(now.getTime())),
    })
    .from(sessions)
    .innerJoin(logins, eq(logins.id, sessions.loginId))
    .leftJoin(
      memberships,
      and(
        eq(memberships.loginId, sessions.loginId),
        eq(memberships.departmentId, sessions.departmentId),
        isNull(memberships.endedAt),
      ),
    )
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
        gt(sessions.seenAt, idleSince),
        isNull(logins.suspendedAt),
      ),
    )
  return row
}

/** A capacity that is gone leaves no capacity: the person can switch to one that is left. */
function actorOf({ session, login, membership, standsFor }: Found): Actor {
  const signedIn = { loginId: login.id, sessionId: session.id, name: login.personName }
  switch (session.actingAs) {
    case 'administrator':
      return login.platformRole === null
        ? { type: 'person', ...signedIn }
        : { type: 'administrator', ...signedIn, platformRole: login.platformRole }
    case 'applicant':
      return login.partyId === null
        ? { type: 'person', ...signedIn }
        : {
            type: 'applicant',
            ...signedIn,
            partyId: login.partyId,
            actingPartyId: login.personPartyId ?? login.partyId,
          }
    case 'officer':
    case 'designer':
      return membership === null
        ? { type: 'person', ...signedIn }
        : {
            type: 'officer',
            ...signedIn,
            name: membership.officerName,
            departmentId: membership.departmentId,
            roles: membership.roles,
            actingPartyId: login.personPartyId,
            ...(standsFor.length === 0 ? {} : { standsFor }),
          }
  }
}
