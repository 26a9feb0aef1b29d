import { countDaysBetween } from '@yibiao/core/clock'
import type { HeldLicence } from '@yibiao/schemas'
import { and, desc, eq } from 'drizzle-orm'
import type { ApplicantActor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { withReader } from '../db/with-transaction.ts'
import { digestDocument } from '../identity/digest-document.ts'
import { findParty } from '../identity/queries.ts'
import { AppError } from '../problems/app-error.ts'
import type { Licence } from './find-licence.ts'
import { licences } from './tables.ts'
import { viewLicences } from './view-licence.ts'

/** Nobody holds more; of somebody who does, the latest are shown. */
const mostLicences = 200
/** A holder is told that a licence expires when so many days are left. */
const toldDays = 30

/** The scope in which the party of this actor reads its licences. */
export async function holderScopeOf(
  context: Context,
  { partyId }: Pick<ApplicantActor, 'partyId'>,
): Promise<{ holderDigest: string }> {
  const party = await withReader(context.database, { partyId }, reader => findParty(context, reader, partyId))
  if (party === undefined) throw new AppError('request.notFound')
  const { documentType, documentNumber } = party
  return { holderDigest: digestDocument(context.config.dataSecret, documentType, documentNumber) }
}

/** 我的证照: every licence of the holder, the latest first, ended ones and earlier versions included. */
export async function listHeldLicences(
  context: Context,
  reader: Reader,
  holderDigest: string,
  today: string,
): Promise<HeldLicence[]> {
  const rows = await reader
    .select()
    .from(licences)
    .where(eq(licences.holderDigest, holderDigest))
    .orderBy(desc(licences.importedAt), desc(licences.version), desc(licences.id))
    .limit(mostLicences)
  const views = await viewLicences(context, reader, rows, today)
  return views.map((licence, index) => ({
    licence,
    face: rows[index]?.face ?? {},
    ...(licence.status === 'valid' ? daysLeftOf(licence.validThrough, today) : {}),
  }))
}

/**
 * One licence of the holder.
 * @throws AppError `request.notFound`, also for a licence of somebody else
 */
export async function findHeldLicence(
  reader: Reader,
  holderDigest: string,
  licenceId: string,
): Promise<Licence> {
  const [licence] = await reader
    .select()
    .from(licences)
    .where(and(eq(licences.holderDigest, holderDigest), eq(licences.id, licenceId)))
  if (licence === undefined) throw new AppError('request.notFound')
  return licence
}

function daysLeftOf(validThrough: string | undefined, today: string): Pick<HeldLicence, 'daysLeft'> {
  if (validThrough === undefined) return {}
  const days = countDaysBetween(today, validThrough)
  return days <= toldDays ? { daysLeft: days } : {}
}
