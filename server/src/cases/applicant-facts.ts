import type { PartyFacts } from '@yibiao/core/form'
import type { ApplicantActor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import { openText, sealText } from '../identity/seal.ts'
import { findParty, type Party } from '../identity/queries.ts'
import { AppError } from '../problems/app-error.ts'

/** Who applies, as rules see it: the verified party, and who acts for it when that is somebody else. */
export type ApplicantFacts = { applicant: PartyFacts; agent?: PartyFacts }

/** @throws AppError `request.notFound` when the party is gone */
export async function loadApplicantFacts(context: Context, actor: ApplicantActor): Promise<ApplicantFacts> {
  const party = await loadParty(context, actor.partyId)
  if (party === undefined) throw new AppError('request.notFound')
  const person =
    actor.actingPartyId === actor.partyId ? undefined : await loadParty(context, actor.actingPartyId)
  return {
    applicant: {
      ...factsOf(party),
      ...(party.mobile === null && person?.mobile ? { mobilePhone: person.mobile } : {}),
    },
    ...(person === undefined ? {} : { agent: factsOf(person) }),
  }
}

/** Each party is read in its own scope: acting for an organisation opens no more of the person than their own row. */
function loadParty(context: Context, partyId: string): Promise<Party | undefined> {
  return withReader(context.database, { partyId }, reader => findParty(context, reader, partyId))
}

function factsOf(party: Party): PartyFacts {
  return {
    kind: party.kind,
    name: party.name,
    documentType: party.documentType,
    documentNumber: party.documentNumber,
    ...(party.mobile === null ? {} : { mobilePhone: party.mobile }),
    ...(party.kind === 'organisation'
      ? { organisation: { name: party.name, creditCode: party.documentNumber } }
      : {}),
  }
}

/** For the row of a case: what was verified when it was submitted, readable with the data secret only. */
export function sealApplicantFacts(dataSecret: string, caseId: string, facts: ApplicantFacts): Buffer {
  return sealText(dataSecret, `case:${caseId}:applicant`, JSON.stringify(facts))
}

export function openApplicantFacts(dataSecret: string, caseId: string, sealed: Uint8Array): ApplicantFacts {
  const text = openText(dataSecret, `case:${caseId}:applicant`, sealed)
  if (text === undefined)
    throw new Error('The facts of an applicant cannot be opened: DATA_SECRET was changed.')
  const facts: ApplicantFacts = JSON.parse(text)
  return facts
}
