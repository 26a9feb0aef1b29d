import { computeMod112 } from './check-characters.ts'
import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'
import { checkResidentIdentityNumber, type IdentityNumberContext } from './resident-identity-number.ts'

export { normaliseCode as normaliseResidencePermit }

/** 港澳台居民居住证: an identity number whose first six digits are 810000, 820000 or 830000. */
export function checkResidencePermit(text: string, context: IdentityNumberContext = {}): CheckResult {
  const number = normaliseCode(text)
  const issue = checkResidentIdentityNumber(number, context)
  if (issue?.severity === 'error') return issue
  const region = number.slice(0, 6)
  return /^8[123]0000$/.test(region) ? issue : createCodeIssue('residencePermit.region', { region })
}

/**
 * 外国人永久居留身份证: 18 digits beginning with 9, or three letters and twelve digits on cards of before 2023.
 * The check digit of the new form follows MOD 11-2 in known samples only, so a mismatch is a warning.
 */
export function checkPermanentResidenceCard(text: string): CheckResult {
  const number = normaliseCode(text)
  if (/^[A-Z]{3}\d{12}$/.test(number)) return undefined
  if (!/^9\d{16}[\dX]$/.test(number)) return createCodeIssue('permanentResidenceCard.format')
  const isRight = computeMod112(number) === number.charAt(17)
  return isRight ? undefined : createCodeIssue('permanentResidenceCard.checkDigit')
}
