import { civilDateOfInstant } from '@yibiao/core/clock'
import type { LicencesConnector } from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import { digestDocument } from '../identity/digest-document.ts'
import { findLicence } from '../licences/find-licence.ts'
import type { SourceAnswer, SourceQuestion } from './source-answer.ts'

/** Face data of the holder's valid licence; one that is not valid is no data, with how it stands. */
export async function askLicences(
  context: Context,
  connector: LicencesConnector,
  question: SourceQuestion,
): Promise<SourceAnswer> {
  const holder = connector.holder === 'representative' ? question.party.representative : question.party
  if (holder === undefined) return { state: 'noData' }
  const reading = {
    holderDigest: digestDocument(context.config.dataSecret, holder.documentType, holder.documentNumber),
    licenceType: connector.licenceType,
    actorKey: question.actorKey,
    purpose: question.purpose,
  }
  const found = await findLicence(context, reading, civilDateOfInstant(context.clock.now().getTime()))
  if (found === undefined) return { state: 'noData' }
  if (found.standing !== 'valid') return { state: 'noData', standing: found.standing }
  return { state: 'filled', response: found.licence.face }
}
