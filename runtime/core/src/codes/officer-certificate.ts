import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

export { normaliseCode as normaliseOfficerCertificate }

/** 中国人民解放军军官证: one to three Chinese characters, 字第, four to eight digits, 号. */
export function checkOfficerCertificate(text: string): CheckResult {
  const isRight = /^\p{Script=Han}{1,3}字第\d{4,8}号$/u.test(normaliseCode(text))
  return isRight ? undefined : createCodeIssue('officerCertificate.format')
}
