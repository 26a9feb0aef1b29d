import { civilDateOfInstant } from '@yibiao/core/clock'
import type { BeginWindowIntake } from '@yibiao/schemas'
import { eq } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { findOrCreateParty } from '../identity/find-or-create-party.ts'
import { parties } from '../identity/tables.ts'
import { AppError } from '../problems/app-error.ts'
import { checkDocuments } from './check-documents.ts'

export type AtCounter = {
  partyId: string
  applicantName: string
  actingPartyId: string
  actingName: string
}

/**
 * The party at the counter by document type and number, made when it is new; a later verified login finds it. It is
 * called as it is known: what an officer reads off a document brings no verified name up to date.
 * @throws AppError `window.documentsInvalid`, `window.authorityEnded`, `window.agentMissing`, `window.ownCase`
 */
export async function findAtCounter(
  context: Context,
  officer: OfficerActor,
  body: BeginWindowIntake,
): Promise<AtCounter> {
  const { applicant, agent } = body
  const today = civilDateOfInstant(context.clock.now().getTime())
  checkDocuments(body, today)
  if (agent !== undefined && (agent.authority.through < today || agent.authority.from > today))
    throw new AppError('window.authorityEnded')
  if (applicant.kind === 'organisation' && agent === undefined) throw new AppError('window.agentMissing')
  return withTransaction(context.database, { service: 'identity' }, async transaction => {
    const partyId = await findOrCreateParty(context, transaction, applicant, false)
    const actingPartyId =
      agent === undefined
        ? partyId
        : await findOrCreateParty(
            context,
            transaction,
            {
              kind: 'person',
              name: agent.name,
              documentType: agent.documentType,
              documentNumber: agent.documentNumber,
              mobile: agent.mobile,
            },
            false,
          )
    // Nobody takes in their own case.
    if (officer.actingPartyId === partyId || officer.actingPartyId === actingPartyId)
      throw new AppError('window.ownCase')
    const [applicantName, actingName] = await Promise.all([
      readName(transaction, partyId),
      readName(transaction, actingPartyId),
    ])
    return { partyId, applicantName, actingPartyId, actingName }
  })
}

async function readName(reader: Reader, partyId: string): Promise<string> {
  const [party] = await reader
    .select({ name: parties.name })
    .from(parties)
    .where(eq(parties.partyId, partyId))
  if (party === undefined) throw new AppError('request.notFound')
  return party.name
}
