import type { LicenceQuery, LicenceStatus } from '@yibiao/schemas'
import { and, desc, eq, ne } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { digestDocument } from '../identity/digest-document.ts'
import type { Licence } from './find-licence.ts'
import { standingOf } from './licence-standing.ts'
import { isNumberOfPerson } from './number-of-person.ts'
import { hasNumber, tidy } from './tidy-number.ts'
import { licenceReads, licences } from './tables.ts'

/** More licences than these are no answer to one question. */
const mostLicences = 20

/**
 * 证照查询: whether a licence is in force, for somebody who knows its number or whose it is. It tells no more than was
 * asked: nothing of the holder, nothing of the face. A licence of a person is found only with the person's name, and
 * never by the person's own number. Each licence told is put into its log of uses.
 * Needs the service `licences`.
 */
export async function queryLicences(
  context: Context,
  transaction: Transaction,
  query: LicenceQuery,
  { actorKey, today }: { actorKey: string; today: string },
): Promise<LicenceStatus[]> {
  const found = await transaction
    .select()
    .from(licences)
    .where(
      and(
        // Of a number the latest version is meant.
        ne(licences.status, 'superseded'),
        query.by === 'number' ? hasNumber(query.number) : byHolder(context, query.creditCode),
      ),
    )
    .orderBy(desc(licences.validFrom), desc(licences.number))
    .limit(mostLicences)
  const told = found.filter(licence => mayTell(licence, query.holderName))
  if (told.length === 0) return []
  await transaction.insert(licenceReads).values(
    told.map(licence => ({
      holderDigest: licence.holderDigest,
      id: context.newId(),
      licenceId: licence.id,
      at: context.clock.now(),
      actorKey,
      purpose: 'publicQuery',
    })),
  )
  return told.map(licence => statusOf(licence, today))
}

function byHolder(context: Context, creditCode: string) {
  const digest = digestDocument(context.config.dataSecret, 'creditCode', creditCode)
  return and(eq(licences.holderDigest, digest), eq(licences.holderKind, 'organisation'))
}

/** Who names a holder must name the right one. */
function mayTell({ holderKind, holderName, number }: Licence, named: string | undefined): boolean {
  if (holderKind === 'person' && (named === undefined || isNumberOfPerson(number))) return false
  return named === undefined || tidy(named) === tidy(holderName)
}

function statusOf(licence: Licence, today: string): LicenceStatus {
  const { typeName, number, issuer, validFrom, validThrough } = licence
  return {
    name: typeName,
    number,
    issuer,
    status: standingOf(licence, today),
    ...(validFrom === null ? {} : { validFrom }),
    ...(validThrough === null ? {} : { validThrough }),
  }
}
