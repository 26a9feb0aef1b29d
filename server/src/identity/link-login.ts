import { and, eq } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import type { IdentityClaims } from './claims.ts'
import { findOrCreateParty } from './find-or-create-party.ts'
import { logins } from './tables.ts'
import type { Login } from './queries.ts'

/**
 * Finds or makes the login of these claims and links it to its parties. Identity is (issuer, subject), never a name,
 * a mail address or a telephone number. Needs the service scope `identity`.
 */
export async function linkLogin(
  context: Context,
  transaction: Transaction,
  claims: IdentityClaims,
): Promise<Login> {
  const parties = await linkParties(context, transaction, claims)
  await transaction
    .insert(logins)
    .values({
      id: context.newId(),
      issuer: claims.issuer,
      subject: claims.subject,
      personName: claims.name,
      ...parties,
      createdAt: context.clock.now(),
    })
    .onConflictDoUpdate({
      target: [logins.issuer, logins.subject],
      set: { personName: claims.name, ...parties },
    })
  const [login] = await transaction
    .select()
    .from(logins)
    .where(and(eq(logins.issuer, claims.issuer), eq(logins.subject, claims.subject)))
  if (login === undefined) throw new Error('A login vanished within its transaction.')
  return login
}

async function linkParties(
  context: Context,
  transaction: Transaction,
  claims: IdentityClaims,
): Promise<{ partyId: string | null; personPartyId: string | null }> {
  if (claims.document === null || !isTrusted(context, claims)) return { partyId: null, personPartyId: null }
  const person = {
    kind: 'person' as const,
    name: claims.name,
    documentType: claims.document.type,
    documentNumber: claims.document.number,
    mobile: claims.mobile ?? undefined,
  }
  const personPartyId = await findOrCreateParty(context, transaction, person, true)
  if (claims.organisation === null) return { partyId: personPartyId, personPartyId }
  const organisation = {
    kind: 'organisation' as const,
    name: claims.organisation.name,
    documentType: 'creditCode',
    documentNumber: claims.organisation.creditCode,
  }
  return { partyId: await findOrCreateParty(context, transaction, organisation, true), personPartyId }
}

/** A document number counts only from an assurance level the operator trusts. */
function isTrusted(context: Context, claims: IdentityClaims): boolean {
  const levels = context.config.identityProvider?.trustedLevels ?? []
  return levels.length === 0 || (claims.level !== null && levels.includes(claims.level))
}
