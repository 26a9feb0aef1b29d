import type { IdentityDocumentType } from '@yibiao/schemas'
import * as codes from '../src/codes/index.ts'
import {
  runCases,
  type ConformanceCase,
  type Given,
  type Mismatch,
  type Operations,
} from './conformance-case.ts'

/** Runs cases of conformance/codes; answers those that fail. */
export function runCodes(cases: readonly ConformanceCase[]): Mismatch[] {
  return runCases(cases, operations)
}

type Check = (text: string, given: Given) => codes.CheckResult

const operations: Operations = {
  /** The code of the issue found, `null` when the text is right. */
  check: given => lookUp(checks, given)(readText(given, 'text'), given)?.code ?? null,
  normalise: given => lookUp(normalisers, given)(readText(given, 'text')),
  parseResidentIdentityNumber: given => codes.parseResidentIdentityNumber(readText(given, 'text')) ?? null,
  upgradeResidentIdentityNumber: given =>
    codes.upgradeResidentIdentityNumber(readText(given, 'text')) ?? null,
  parseUnifiedSocialCreditCode: given => codes.parseUnifiedSocialCreditCode(readText(given, 'text')) ?? null,
  identityDocumentTypeOf: given => codes.identityDocumentTypeOf(readText(given, 'code')) ?? null,
  parseItemCode: given => codes.parseItemCode(readText(given, 'text')) ?? null,
  formatLicenceIdentifier: given =>
    codes.formatLicenceIdentifier({
      licenceTypeCode: readText(given, 'licenceTypeCode'),
      issuerCode: readText(given, 'issuerCode'),
      serial: readText(given, 'serial'),
      version: readText(given, 'version'),
    }),
}

const checks: Readonly<Record<string, Check>> = {
  residentIdentityNumber: (text, given) => codes.checkResidentIdentityNumber(text, readToday(given)),
  identityDocument: (text, given) =>
    codes.checkIdentityDocument(readDocumentType(given), text, readToday(given)),
  passport: (text, given) =>
    codes.checkPassport(text, { issuer: given['issuer'] === 'chinese' ? 'chinese' : 'foreign' }),
  unifiedSocialCreditCode: codes.checkUnifiedSocialCreditCode,
  organisationCode: codes.checkOrganisationCode,
  businessRegistrationNumber: codes.checkBusinessRegistrationNumber,
  itemCode: (text, given) =>
    codes.checkItemCode(text, { scheme: given['scheme'] === 'local' ? 'local' : 'national' }),
  projectCode: codes.checkProjectCode,
  licenceIdentifier: (text, given) =>
    codes.checkLicenceIdentifier(text, { origin: given['origin'] === 'foreign' ? 'foreign' : 'own' }),
  licenceNumber: codes.checkLicenceNumber,
  foodPermitNumber: codes.checkFoodPermitNumber,
  mobilePhone: codes.checkMobilePhone,
  telephone: codes.checkTelephone,
  postalCode: codes.checkPostalCode,
  email: codes.checkEmail,
  url: codes.checkUrl,
  bankCard: codes.checkBankCard,
  plateNumber: codes.checkPlateNumber,
  realEstateUnitNumber: codes.checkRealEstateUnitNumber,
  vehicleIdentificationNumber: codes.checkVehicleIdentificationNumber,
  personName: codes.checkPersonName,
  moneyAmount: (text, given) =>
    codes.checkMoneyAmount(text, { sign: given['sign'] === 'signed' ? 'signed' : 'unsigned' }),
  longitude: codes.checkLongitude,
  latitude: codes.checkLatitude,
}

const normalisers: Readonly<Record<string, (text: string) => string>> = {
  unifiedSocialCreditCode: codes.normaliseUnifiedSocialCreditCode,
  licenceNumber: codes.normaliseLicenceNumber,
  mobilePhone: codes.normaliseMobilePhone,
  telephone: codes.normaliseTelephone,
  email: codes.normaliseEmail,
  url: codes.normaliseUrl,
  moneyAmount: codes.normaliseMoneyAmount,
  plateNumber: codes.normalisePlateNumber,
  personName: codes.normalisePersonName,
}

function lookUp<T>(table: Readonly<Record<string, T>>, given: Given): T {
  const code = readText(given, 'code')
  const entry = Object.hasOwn(table, code) ? table[code] : undefined
  if (entry === undefined) throw new TypeError(`unknown code ${code}`)
  return entry
}

function readToday(given: Given): { today?: string } {
  return given['today'] === undefined ? {} : { today: readText(given, 'today') }
}

function readDocumentType(given: Given): IdentityDocumentType {
  const type = codes.identityDocumentTypeOf(readText(given, 'documentType'))
  if (type === undefined) throw new TypeError('unknown type of identity document')
  return type
}

function readText(given: Given, key: string): string {
  const value = given[key]
  if (typeof value !== 'string') throw new TypeError(`not a text: ${key}`)
  return value
}
