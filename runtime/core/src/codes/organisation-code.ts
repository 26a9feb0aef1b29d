import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

/** Without the hyphen before the check character. */
export function normaliseOrganisationCode(text: string): string {
  return normaliseCode(text).replaceAll('-', '')
}

/** 组织机构代码, GB 11714: eight characters and a check character (mod 11), with or without a hyphen. */
export function checkOrganisationCode(text: string): CheckResult {
  const code = normaliseOrganisationCode(text)
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return createCodeIssue('organisationCode.format')
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce(
    (total, weight, index) => total + weight * alphabet.indexOf(code.charAt(index)),
    0,
  )
  const expected = '0X987654321'.charAt(sum % 11)
  return expected === code.charAt(8) ? undefined : createCodeIssue('organisationCode.checkCharacter')
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
