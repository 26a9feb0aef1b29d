import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

/** Eleven digits, without the country code and separators. */
export function normaliseMobilePhone(text: string): string {
  return normaliseCode(text)
    .replaceAll('-', '')
    .replace(/^(?:\+|00)86(?=1\d{10}$)/, '')
}

/** A mobile phone of mainland China. The operators' ranges are not listed: they grow every year. */
export function checkMobilePhone(text: string): CheckResult {
  const number = normaliseMobilePhone(text)
  if (/^\d+$/.test(number) && number.length !== 11) {
    return createCodeIssue('mobilePhone.length', { expected: 11, actual: number.length })
  }
  return /^1[3-9]\d{9}$/.test(number) ? undefined : createCodeIssue('mobilePhone.format')
}
