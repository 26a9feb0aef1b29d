import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { listOtherCharacters, normaliseCode } from './normalise-code.ts'

const maximum = 64

export { normaliseCode as normaliseLicenceNumber }

/**
 * 证照编号 of any issuer, such as 滇(2024)昆明市不动产权第0012345号: Chinese characters, letters, digits, brackets
 * and the usual separators, at most 64. An item may add a pattern of its own.
 */
export function checkLicenceNumber(text: string): CheckResult {
  const number = normaliseCode(text)
  const length = Array.from(number).length
  if (length < 1 || length > maximum)
    return createCodeIssue('licenceNumber.length', { maximum, actual: length })
  const characters = listOtherCharacters(number, /[\p{Script=Han}0-9A-Z()[\]〔〕【】《》.,、:_/#№·-]/u)
  return characters === '' ? undefined : createCodeIssue('licenceNumber.characters', { characters })
}
