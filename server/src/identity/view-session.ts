import type { ApiBodies } from '@yibiao/schemas'
import { maskValue } from '@yibiao/core/masking'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { eq } from 'drizzle-orm'
import { idleLimitOf } from './idle.ts'
import { absoluteHours } from './session-token.ts'
import { findLogin, findParty, listMemberships, type Party } from './queries.ts'
import { sessions } from './tables.ts'

type SessionView = ApiBodies['SessionView']

/** Who is signed in, in which capacity, and which others there are. Needs the service scope `identity`. */
export async function viewSession(context: Context, reader: Reader, actor: Actor): Promise<SessionView> {
  const { mode } = context.config
  if (actor.type === 'anonymous') return { isSignedIn: false, memberships: [], mode }
  const [session] = await reader.select().from(sessions).where(eq(sessions.id, actor.sessionId))
  const login = await findLogin(reader, actor.loginId)
  if (session === undefined || login === undefined) return { isSignedIn: false, memberships: [], mode }
  const party = login.partyId === null ? undefined : await findParty(context, reader, login.partyId)
  return {
    isSignedIn: true,
    loginId: login.id,
    account: login.subject,
    personName: login.personName,
    ...(party === undefined ? {} : { party: viewParty(party) }),
    memberships: await listMemberships(reader, login.id),
    ...(actor.type === 'person' ? {} : { actingAs: session.actingAs }),
    ...(actor.type === 'officer' ? { departmentId: actor.departmentId } : {}),
    ...(login.platformRole === null ? {} : { platformRole: login.platformRole }),
    expiresAt: new Date(session.signedInAt.getTime() + absoluteHours * 3_600_000).toISOString(),
    idle: idleLimitOf(context, session),
    mode,
  }
}

/** The credit code of an organisation is public; a person's number is shown in part. */
export function viewParty(party: Party): ApiBodies['PartyView'] {
  const { id, kind, name, documentType, documentNumber } = party
  const shown = kind === 'organisation' ? documentNumber : maskValue(maskKindOf(documentType), documentNumber)
  return { id, kind, name, documentType, documentNumber: shown }
}

/** 111 and 112 are resident identity cards, 553 and HMT residence permits numbered alike (GA/T 2000.156). */
function maskKindOf(documentType: string): 'identityNumber' | 'passport' {
  return ['111', '112', '553', 'HMT'].includes(documentType) ? 'identityNumber' : 'passport'
}
