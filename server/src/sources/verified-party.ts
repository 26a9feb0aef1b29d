import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import { findParty, type Party } from '../identity/queries.ts'
import { AppError } from '../problems/app-error.ts'
import type { VerifiedParty } from './source-answer.ts'

/**
 * The party that sources may be asked about, and who acts for it. Each is read in its own scope.
 * @throws AppError `request.notFound`
 */
export async function readVerifiedParty(
  context: Context,
  partyId: string,
  actingPartyId: string,
): Promise<VerifiedParty> {
  const party = await load(context, partyId)
  const facts: VerifiedParty = {
    partyId,
    kind: party.kind,
    name: party.name,
    documentType: party.documentType,
    documentNumber: party.documentNumber,
    mobilePhone: party.mobile ?? undefined,
  }
  if (actingPartyId === partyId) return facts
  const person = await load(context, actingPartyId)
  return {
    ...facts,
    representative: {
      name: person.name,
      documentType: person.documentType,
      documentNumber: person.documentNumber,
      mobilePhone: person.mobile ?? undefined,
    },
  }
}

async function load(context: Context, partyId: string): Promise<Party> {
  const party = await withReader(context.database, { partyId }, reader => findParty(context, reader, partyId))
  if (party === undefined) throw new AppError('request.notFound')
  return party
}
