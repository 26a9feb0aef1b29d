import type { IdentityDocumentType } from '@yibiao/schemas'
import type { CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'
import { checkOfficerCertificate } from './officer-certificate.ts'
import { checkPassport } from './passport.ts'
import { checkPermanentResidenceCard, checkResidencePermit } from './residence-permits.ts'
import { checkResidentIdentityNumber, type IdentityNumberContext } from './resident-identity-number.ts'
import { checkHongKongMacaoPermit, checkTaiwanPermit } from './travel-permits.ts'

/** How numbers of one type of identity document are written and checked. */
export interface IdentityDocumentRule {
  readonly normalise: (text: string) => string
  readonly check: (text: string, context?: IdentityNumberContext) => CheckResult
  /** Whether the number carries birth date and sex of its holder (parseResidentIdentityNumber). */
  readonly isResidentIdentityNumber: boolean
}

/** The type of a GA/T 2000.156 code: some registers write 517 for 511 and 554 for 553. */
export function identityDocumentTypeOf(code: string): IdentityDocumentType | undefined {
  const type = code === '517' ? '511' : code === '554' ? '553' : code
  return isIdentityDocumentType(type) ? type : undefined
}

/** Brings a number to the form in which it is stored. */
export function normaliseIdentityDocument(type: IdentityDocumentType, text: string): string {
  return identityDocuments[type].normalise(text)
}

/** Checks a number by the rule of its type. */
export function checkIdentityDocument(
  type: IdentityDocumentType,
  text: string,
  context: IdentityNumberContext = {},
): CheckResult {
  return identityDocuments[type].check(text, context)
}

function isIdentityDocumentType(text: string): text is IdentityDocumentType {
  return Object.hasOwn(identityDocuments, text)
}

const residentIdentityNumber: IdentityDocumentRule = {
  normalise: normaliseCode,
  check: checkResidentIdentityNumber,
  isResidentIdentityNumber: true,
}

/** By code of GA/T 2000.156; `HMT` is the residence permit of Hong Kong, Macao and Taiwan residents. */
export const identityDocuments: Readonly<Record<IdentityDocumentType, IdentityDocumentRule>> = {
  '111': residentIdentityNumber,
  '112': residentIdentityNumber,
  '113': residentIdentityNumber,
  '114': {
    normalise: normaliseCode,
    check: text => checkOfficerCertificate(text),
    isResidentIdentityNumber: false,
  },
  '414': { normalise: normaliseCode, check: text => checkPassport(text), isResidentIdentityNumber: false },
  '511': {
    normalise: normaliseCode,
    check: text => checkTaiwanPermit(text),
    isResidentIdentityNumber: false,
  },
  '516': {
    normalise: normaliseCode,
    check: text => checkHongKongMacaoPermit(text),
    isResidentIdentityNumber: false,
  },
  '553': {
    normalise: normaliseCode,
    check: text => checkPermanentResidenceCard(text),
    isResidentIdentityNumber: false,
  },
  HMT: { normalise: normaliseCode, check: checkResidencePermit, isResidentIdentityNumber: true },
}
