import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { digestDocument } from './digest-document.ts'
import { sealText } from './seal.ts'
import { parties, partyDigests } from './tables.ts'

export type PartyIdentity = {
  kind: 'person' | 'organisation'
  name: string
  /** GA/T 2000.156 for persons, `creditCode` for organisations. */
  documentType: string
  documentNumber: string
  mobile?: string | undefined
}

/**
 * The party of this document; made when it is new. Needs the service scope `identity`.
 * @param isVerified an identity provider vouches for it: name and mobile are brought up to date. What an officer read off
 *   a document does so only as long as nobody has vouched for the party
 * @returns the party's id
 */
export async function findOrCreateParty(
  context: Context,
  transaction: Transaction,
  identity: PartyIdentity,
  isVerified: boolean,
): Promise<string> {
  const digest = digestDocument(context.config.dataSecret, identity.documentType, identity.documentNumber)
  const newPartyId = context.newId()
  const inserted = await transaction
    .insert(partyDigests)
    .values({ digest, partyId: newPartyId })
    .onConflictDoNothing()
    .returning({ partyId: partyDigests.partyId })
  if (inserted.length > 0) {
    await transaction.insert(parties).values(rowOf(context, newPartyId, identity, isVerified))
    return newPartyId
  }
  const [known] = await transaction
    .select({ partyId: partyDigests.partyId })
    .from(partyDigests)
    .where(eq(partyDigests.digest, digest))
  if (known === undefined) throw new Error('A party digest vanished within its transaction.')
  const { name, mobile, verifiedAt } = rowOf(context, known.partyId, identity, isVerified)
  await transaction
    .update(parties)
    .set({ name, verifiedAt, ...(isVerified || mobile !== null ? { mobile } : {}) })
    .where(and(eq(parties.partyId, known.partyId), isVerified ? undefined : isNull(parties.verifiedAt)))
  return known.partyId
}

function rowOf(
  context: Context,
  partyId: string,
  identity: PartyIdentity,
  isVerified: boolean,
): typeof parties.$inferInsert {
  const secret = context.config.dataSecret
  const now = context.clock.now()
  return {
    partyId,
    kind: identity.kind,
    name: identity.name,
    documentType: identity.documentType,
    documentNumber: sealText(secret, `party:${partyId}:document`, identity.documentNumber),
    mobile:
      identity.mobile === undefined ? null : sealText(secret, `party:${partyId}:mobile`, identity.mobile),
    createdAt: now,
    verifiedAt: isVerified ? now : null,
  }
}
