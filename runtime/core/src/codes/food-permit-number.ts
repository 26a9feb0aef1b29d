import { computeMod1110 } from './check-characters.ts'
import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

export { normaliseCode as normaliseFoodPermitNumber }

/** 食品经营许可证号 (JY) and 食品生产许可证号 (SC): fourteen digits, the last by ISO 7064 MOD 11,10. */
export function checkFoodPermitNumber(text: string): CheckResult {
  const number = normaliseCode(text)
  if (!/^(?:JY|SC)\d{14}$/.test(number)) return createCodeIssue('foodPermitNumber.format')
  const isRight = computeMod1110(number.slice(2, 15)) === number.charAt(15)
  return isRight ? undefined : createCodeIssue('foodPermitNumber.checkDigit')
}
