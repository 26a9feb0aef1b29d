import { checkUnifiedSocialCreditCode } from './unified-social-credit-code.ts'

/** 证照类型代码: the credit code of the organisation that defines the type and three characters of its own, 21 in all. */
export function isLicenceTypeCode(text: string): boolean {
  if (!/^[0-9A-Z]{21}$/.test(text)) return false
  const issue = checkUnifiedSocialCreditCode(text.slice(0, 18))
  return issue === undefined || issue.severity === 'warning'
}
