import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

export { normaliseCode as normaliseTravelPermit }

/** 港澳居民来往内地通行证: H or M, a lifelong number of eight digits, optionally two digits counting renewals. */
export function checkHongKongMacaoPermit(text: string): CheckResult {
  const isRight = /^[HM]\d{8}(?:\d{2})?$/.test(normaliseCode(text))
  return isRight ? undefined : createCodeIssue('hongKongMacaoPermit.format')
}

/** 台湾居民来往大陆通行证: eight digits; older ones ten digits, optionally with a letter, in brackets or not. */
export function checkTaiwanPermit(text: string): CheckResult {
  const isRight = /^\d{8}(?:\d{2}(?:[A-Z]|\([A-Z0-9]\))?)?$/.test(normaliseCode(text))
  return isRight ? undefined : createCodeIssue('taiwanPermit.format')
}
