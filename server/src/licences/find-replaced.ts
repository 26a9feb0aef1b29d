import { and, desc, eq } from 'drizzle-orm'
import type { CaseRow } from '../cases/queries.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import type { Licence } from './find-licence.ts'
import type { LicenceOrder } from './licence-id.ts'
import { licences } from './tables.ts'
import { hasNumber } from './tidy-number.ts'

/**
 * The licence whose place the new one takes, locked: the one that the application names (变更、延续、补证), or the one
 * that this step of the case has issued before.
 * @throws AppError `licence.replacedMissing` when the application names one that the applicant does not hold
 */
export async function findReplaced(
  transaction: Transaction,
  caseRow: CaseRow,
  { licenceType, replaces, step }: LicenceOrder,
): Promise<Licence | undefined> {
  if (replaces === undefined)
    return findValid(transaction, caseRow, and(eq(licences.caseId, caseRow.id), eq(licences.step, step)))
  const named = await findHeld(transaction, caseRow, licenceType, replaces)
  if (named === undefined)
    throw new AppError('licence.replacedMissing', { licence: licenceType, number: replaces })
  return named
}

/** The applicant's valid licence of a type and number, typed in whichever way, that this department issued, locked. */
export function findHeld(
  transaction: Transaction,
  caseRow: CaseRow,
  typeName: string,
  number: string,
): Promise<Licence | undefined> {
  return findValid(transaction, caseRow, and(eq(licences.typeName, typeName), hasNumber(number)))
}

async function findValid(
  transaction: Transaction,
  { departmentId, applicantDigest }: CaseRow,
  condition: ReturnType<typeof and>,
): Promise<Licence | undefined> {
  const [found] = await transaction
    .select()
    .from(licences)
    .where(
      and(
        eq(licences.departmentId, departmentId),
        eq(licences.holderDigest, applicantDigest),
        eq(licences.status, 'valid'),
        condition,
      ),
    )
    .orderBy(desc(licences.version))
    .limit(1)
    .for('update')
  return found
}
