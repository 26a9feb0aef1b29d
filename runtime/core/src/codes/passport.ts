import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

export interface PassportContext {
  /** `chinese`: an ordinary passport of China; `foreign`: any other country's. Default: either. */
  readonly issuer?: 'chinese' | 'foreign'
}

export { normaliseCode as normalisePassport }

/** 普通护照: E or G and eight digits, or E, a letter and seven digits; foreign ones 5–17 letters and digits. */
export function checkPassport(text: string, { issuer }: PassportContext = {}): CheckResult {
  const number = normaliseCode(text)
  const isChinese = /^(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})$/.test(number)
  const isForeign = issuer !== 'chinese' && /^[A-Z0-9]{5,17}$/.test(number)
  return isChinese || isForeign ? undefined : createCodeIssue('passport.format')
}
