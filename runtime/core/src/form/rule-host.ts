import { checkResidentIdentityNumber, checkUnifiedSocialCreditCode } from '../codes/index.ts'
import type { CodeChecks, HostFunctions, PatternEngine } from '../expression/index.ts'

const codes: CodeChecks = {
  residentIdentityNumber: (text, today) => checkResidentIdentityNumber(text, { today }),
  unifiedSocialCreditCode: text => checkUnifiedSocialCreditCode(text),
}

/**
 * What the rules of an item are compiled with, in its form, flow, prefill and documents alike.
 * @param patterns `createPatternEngine()` of core/pattern; rules that match patterns stop without it
 */
export function createRuleHost(patterns?: PatternEngine): HostFunctions {
  return patterns === undefined ? { codes } : { patterns, codes }
}
