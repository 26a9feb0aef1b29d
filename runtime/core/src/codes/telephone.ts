import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

/** Area code, number and extension joined by hyphens: `(0871)63190000` → `0871-63190000`. */
export function normaliseTelephone(text: string): string {
  return normaliseCode(text).replace(/^\((0\d{2,3})\)-?/, '$1-')
}

/**
 * 固定电话 with its area code and optionally an extension; or a service number: 110, 12345, 400 and 800 numbers.
 * A number without an area code has an issue of its own, because guides are read by people from elsewhere.
 */
export function checkTelephone(text: string): CheckResult {
  const number = normaliseTelephone(text)
  if (/^0\d{2,3}-\d{7,8}(?:-\d{1,6})?$/.test(number)) return undefined
  if (/^(?:1\d{2}|1[0-2]\d{3}|9\d{4})$/.test(number) || /^[48]00-?\d{3}-?\d{4}$/.test(number))
    return undefined
  return createCodeIssue(
    /^[2-9]\d{6,7}(?:-\d{1,6})?$/.test(number) ? 'telephone.areaCode' : 'telephone.format',
  )
}
