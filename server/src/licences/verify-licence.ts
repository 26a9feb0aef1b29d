import { checkLicenceIdentifier, normaliseLicenceIdentifier } from '@yibiao/core/codes'
import { maskValue } from '@yibiao/core/masking'
import type { LicenceVerification } from '@yibiao/schemas'
import { desc, eq } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import type { Licence } from './find-licence.ts'
import { standingOf } from './licence-standing.ts'
import { maskOrganisation } from './mask-organisation.ts'
import { isNumberOfPerson } from './number-of-person.ts'
import { licenceReads, licences } from './tables.ts'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * 核验: what the licence with this code is and how it stands, for whoever has it before them. The code is the
 * identifier, or the id in the QR code of a licence that has none. The holder is masked and the reading is put into the
 * log of uses. Needs the service `licences`.
 * @throws AppError `licence.unknown`, or `licence.identifierWrong` when the code cannot be one
 */
export async function verifyLicence(
  context: Context,
  transaction: Transaction,
  code: string,
  { actorKey, today }: { actorKey: string; today: string },
): Promise<LicenceVerification> {
  const licence = await findByCode(transaction, code)
  await transaction.insert(licenceReads).values({
    holderDigest: licence.holderDigest,
    id: context.newId(),
    licenceId: licence.id,
    at: context.clock.now(),
    actorKey,
    purpose: 'verification',
  })
  const { identifier, validFrom, validThrough, endedAt, number } = licence
  return {
    name: licence.typeName,
    number: isNumberOfPerson(number) ? maskValue('identityNumber', number) : number,
    issuer: licence.issuer,
    holder:
      licence.holderKind === 'person'
        ? maskValue('personName', licence.holderName, 'strict')
        : maskOrganisation(licence.holderName),
    status: standingOf(licence, today),
    ...(identifier === '' ? {} : { identifier }),
    ...(validFrom === null ? {} : { validFrom }),
    ...(validThrough === null ? {} : { validThrough }),
    ...(endedAt === null ? {} : { endedAt: endedAt.toISOString() }),
  }
}

/** Identifiers of other systems are known with a check character that does not fit: what is there is found first. */
async function findByCode(transaction: Transaction, code: string): Promise<Licence> {
  const identifier = normaliseLicenceIdentifier(code)
  const isId = uuid.test(code.toLowerCase())
  const [found] = await transaction
    .select()
    .from(licences)
    .where(isId ? eq(licences.id, code.toLowerCase()) : eq(licences.identifier, identifier))
    .orderBy(desc(licences.version))
    .limit(1)
  if (found !== undefined) return found
  throw new AppError(
    isId || checkLicenceIdentifier(identifier) === undefined ? 'licence.unknown' : 'licence.identifierWrong',
  )
}
