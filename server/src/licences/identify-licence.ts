import { formatLicenceIdentifier, isLicenceTypeCode, parseLicenceIdentifier } from '@yibiao/core/codes'
import type { Transaction } from '../db/database.ts'
import { nextInSeries } from '../documents/next-number.ts'
import { licenceIdentifiers } from './tables.ts'

/** What an identifier is given to. */
export type Identified = {
  departmentId: string
  /** 统一社会信用代码 of the department. */
  issuerCode: string
  typeCode: string | undefined
  year: number
  licenceId: string
  /** Identifier of the licence whose place it takes; empty when it has none. */
  before: string
}

/**
 * 电子证照标识 (GB/T 36904) of a licence: the serial of the one whose place it takes with its version counted on, or
 * the next serial of type and issuer. Taken in the transaction that issues, so that serials have no gaps.
 * @returns empty for a type without a code
 */
export async function identifyLicence(transaction: Transaction, given: Identified): Promise<string> {
  const { departmentId, issuerCode, typeCode, licenceId } = given
  if (typeCode === undefined || !isLicenceTypeCode(typeCode)) return ''
  const before = parseLicenceIdentifier(given.before)
  const isSameSeries = before?.licenceTypeCode === typeCode && before.issuerCode === issuerCode
  const identifier = formatLicenceIdentifier({
    licenceTypeCode: typeCode,
    issuerCode,
    ...(before !== undefined && isSameSeries
      ? { serial: before.serial, version: versionText(Number(before.version) + 1) }
      : { serial: await nextSerial(transaction, given, typeCode), version: versionText(1) }),
  })
  await transaction.insert(licenceIdentifiers).values({ departmentId, identifier, licenceId })
  return identifier
}

async function nextSerial(
  transaction: Transaction,
  { departmentId, year }: Identified,
  typeCode: string,
): Promise<string> {
  const count = await nextInSeries(transaction, { departmentId, series: `licence ${typeCode}`, year })
  return `${year}${String(count).padStart(6, '0')}`
}

function versionText(version: number): string {
  return String(version).padStart(3, '0')
}
