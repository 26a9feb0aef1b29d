import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

export { normaliseCode as normalisePostalCode }

/** 邮政编码: six digits. */
export function checkPostalCode(text: string): CheckResult {
  return /^\d{6}$/.test(normaliseCode(text))
    ? undefined
    : createCodeIssue('postalCode.format', { expected: 6 })
}
