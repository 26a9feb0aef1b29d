import type { TestPerson } from '@yibiao/schemas'
import type { OfficerActor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import { listLocalAccounts, pickLocalAccount } from '../identity/local-accounts.ts'
import { localIssuer } from '../identity/local-provider.ts'
import { findLoginBySubject } from '../identity/queries.ts'
import { AppError } from '../problems/app-error.ts'
import type { VerifiedParty } from './source-answer.ts'
import { readVerifiedParty } from './verified-party.ts'

/** The designer's own person; never the name of an account. */
const self = 'self'

/**
 * Whom sources may be tried with: the designer, and the test accounts of a demonstration. Nobody's number can be
 * typed: a test must not tell a designer what an authority knows of somebody else.
 */
export async function listTestPersons(context: Context, actor: OfficerActor): Promise<TestPerson[]> {
  const own = actor.actingPartyId === null ? [] : [{ key: self, label: actor.name }]
  if (context.config.mode !== 'demo') return own
  const accounts = await listLocalAccounts(context)
  return [...own, ...accounts.map(({ username, label }) => ({ key: username, label }))]
}

/** @throws AppError `request.forbidden` for whom nobody may try sources with */
export async function readTestPerson(
  context: Context,
  actor: OfficerActor,
  key: string = self,
): Promise<VerifiedParty> {
  if (key === self) {
    if (actor.actingPartyId === null) throw new AppError('request.forbidden')
    return readVerifiedParty(context, actor.actingPartyId, actor.actingPartyId)
  }
  const subject = await pickLocalAccount(context, key)
  const login =
    subject === undefined
      ? undefined
      : await withReader(context.database, { service: 'identity' }, reader =>
          findLoginBySubject(reader, localIssuer, subject),
        )
  if (login === undefined || login.partyId === null) throw new AppError('request.forbidden')
  return readVerifiedParty(context, login.partyId, login.personPartyId ?? login.partyId)
}
