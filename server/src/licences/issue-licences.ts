import { civilDateOfInstant } from '@yibiao/core/clock'
import type { CaseEffect } from '@yibiao/core/flow'
import { and, eq } from 'drizzle-orm'
import { openApplicantFacts } from '../cases/applicant-facts.ts'
import type { CaseRow } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import type { DepartmentFacts } from '../departments/queries.ts'
import { nextNumber } from '../documents/next-number.ts'
import type { Licence } from './find-licence.ts'
import { findHeld, findReplaced } from './find-replaced.ts'
import { identifyLicence } from './identify-licence.ts'
import { licenceIdOf, type LicenceOrder } from './licence-id.ts'
import { licences } from './tables.ts'

/** Under this name a face prints the number of its licence. */
const numberName = '证照编号'
/** Names under which designers print a number themselves. */
const numberNames = [numberName, '许可证编号', '编号', '证号']

/** The case that issues, as its turn has locked it. */
export type Issuing = { caseRow: CaseRow; department: DepartmentFacts }

/**
 * Puts the licences of a turn into the holder's library, where the next item finds them, in the transaction of the
 * turn: numbers and serials have no gaps, and a command that runs again issues nothing twice. Needs the scope of the
 * department.
 * @returns ids of what was issued
 * @throws AppError `licence.replacedMissing`
 */
export async function issueLicences(
  context: Context,
  transaction: Transaction,
  issuing: Issuing,
  effects: readonly CaseEffect[],
): Promise<string[]> {
  const issued: string[] = []
  for (const effect of effects)
    if (effect.type === 'issueLicence') issued.push(await issueLicence(context, transaction, issuing, effect))
  return issued
}

async function issueLicence(
  context: Context,
  transaction: Transaction,
  issuing: Issuing,
  order: LicenceOrder,
): Promise<string> {
  const { caseRow, department } = issuing
  const now = context.clock.now()
  const year = Number(civilDateOfInstant(now.getTime()).slice(0, 4))
  const named = await findReplaced(transaction, caseRow, order)
  const { number, face } = await numberOf(transaction, issuing, order, { year, replaced: named })
  const replaced = named ?? (await findHeld(transaction, caseRow, order.licenceType, number))
  const id = licenceIdOf(order)
  const identifier = await identifyLicence(transaction, {
    departmentId: caseRow.departmentId,
    issuerCode: department.creditCode,
    typeCode: order.typeCode,
    year,
    licenceId: id,
    before: replaced?.identifier ?? '',
  })
  if (replaced !== undefined) await supersede(transaction, replaced, now)
  const { applicant } = openApplicantFacts(context.config.dataSecret, caseRow.id, caseRow.applicantFacts)
  await transaction.insert(licences).values({
    holderDigest: caseRow.applicantDigest,
    id,
    departmentId: caseRow.departmentId,
    typeName: order.licenceType,
    typeCode: identifier === '' ? '' : (order.typeCode ?? ''),
    number,
    version: (replaced?.version ?? 0) + 1,
    identifier,
    holderName: applicant.name,
    holderKind: applicant.kind,
    issuer: department.name,
    status: 'valid',
    validFrom: order.validFrom ?? null,
    validThrough: order.validThrough ?? null,
    face,
    caseId: caseRow.id,
    step: order.step,
    importedAt: now,
  })
  return id
}

/**
 * A licence keeps the number of the one whose place it takes, and what that one said where the application says nothing:
 * who changes a name is not asked for the rest. Without numbering it has the number its face prints.
 */
async function numberOf(
  transaction: Transaction,
  { caseRow, department }: Issuing,
  { numbering, face }: LicenceOrder,
  { year, replaced }: { year: number; replaced: Licence | undefined },
): Promise<{ number: string; face: Record<string, string> }> {
  const printed = Object.fromEntries(
    Object.entries(face).flatMap(([name, said]) => {
      const value = said ?? replaced?.face[name]
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
  if (numbering === undefined) {
    const own = numberNames.map(name => printed[name]).find(number => number !== undefined)
    return { number: own ?? replaced?.number ?? caseRow.number, face: printed }
  }
  const number =
    replaced?.number ??
    (await nextNumber(transaction, numbering, {
      departmentId: caseRow.departmentId,
      departmentCode: department.documentCode,
      regionCode: department.regionCode,
      itemId: caseRow.itemId,
      year,
      face,
    }))
  return { number, face: { ...printed, [numberName]: number } }
}

async function supersede(
  transaction: Transaction,
  { holderDigest, id }: Licence,
  endedAt: Date,
): Promise<void> {
  await transaction
    .update(licences)
    .set({ status: 'superseded', endedAt })
    .where(and(eq(licences.holderDigest, holderDigest), eq(licences.id, id)))
}
