import { computeMod1110 } from './check-characters.ts'
import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

export { normaliseCode as normaliseBusinessRegistrationNumber }

/** 工商注册号 of before 2015: 15 digits, the last by ISO 7064 MOD 11,10. Still found on old licences. */
export function checkBusinessRegistrationNumber(text: string): CheckResult {
  const number = normaliseCode(text)
  if (!/^\d{15}$/.test(number)) return createCodeIssue('businessRegistrationNumber.format')
  const isRight = computeMod1110(number.slice(0, 14)) === number.charAt(14)
  return isRight ? undefined : createCodeIssue('businessRegistrationNumber.checkDigit')
}
