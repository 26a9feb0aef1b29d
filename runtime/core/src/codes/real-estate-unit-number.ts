import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

export { normaliseCode as normaliseRealEstateUnitNumber }

/**
 * 不动产单元号, GB/T 37346: 28 characters – region 6, cadastral district 3 and sub-district 3, feature letters 2,
 * parcel 5, fixture 9. Printed in groups, stored without blanks.
 */
export function checkRealEstateUnitNumber(text: string): CheckResult {
  const number = normaliseCode(text)
  if (number.length !== 28) {
    return createCodeIssue('realEstateUnitNumber.length', { expected: 28, actual: number.length })
  }
  const isRight = /^\d{6}[0-9A-Z]{6}[A-Z]{2}[0-9A-Z]{14}$/.test(number)
  return isRight ? undefined : createCodeIssue('realEstateUnitNumber.format')
}
