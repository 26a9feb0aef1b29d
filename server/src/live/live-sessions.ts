import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { memberships } from '../departments/tables.ts'
import { idleMilliseconds } from '../identity/idle.ts'
import { logins, sessions } from '../identity/tables.ts'
import type { Listener } from './audience.ts'

/** What a listener may hear depends on: when it changes, the stream ends and begins anew with what is true then. */
export function capacityOf(listener: Listener): string {
  return listener.type === 'applicant'
    ? `applicant ${listener.partyId}`
    : `officer ${listener.departmentId} ${listener.roles.toSorted().join(' ')}`
}

/**
 * The sessions among these that last, with the capacity each acts in now. Reading a stream is no use of a session: it
 * ends on time. Scope: service `identity`.
 */
export async function listCapacities(
  context: Context,
  reader: Reader,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const now = context.clock.now()
  const idleSince = new Date(now.getTime() - idleMilliseconds(context))
  const rows = await reader
    .select({ session: sessions, login: logins, roles: memberships.roles })
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
        inArray(sessions.id, [...sessionIds]),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
        gt(sessions.seenAt, idleSince),
        isNull(logins.suspendedAt),
      ),
    )
  return new Map(
    rows.flatMap(({ session, login, roles }): [string, string][] => {
      if (session.actingAs === 'applicant')
        return login.partyId === null ? [] : [[session.id, `applicant ${login.partyId}`]]
      if (roles === null || session.departmentId === null) return []
      return [[session.id, `officer ${session.departmentId} ${roles.toSorted().join(' ')}`]]
    }),
  )
}
