import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { listOtherCharacters, normaliseCode } from './normalise-code.ts'
import { checkOrganisationCode } from './organisation-code.ts'

/** Kinds of organisations that the first two characters tell apart; others are `other`. */
export type OrganisationKind =
  | 'governmentBody'
  | 'publicInstitution'
  | 'massOrganisation'
  | 'socialOrganisation'
  | 'privateNonEnterprise'
  | 'foundation'
  | 'enterprise'
  | 'individualBusiness'
  | 'farmersCooperative'
  | 'villageCollective'
  | 'other'

export interface OrganisationFacts {
  readonly kind: OrganisationKind
  /** Six digits of GB/T 2260: where the registering authority is. */
  readonly regionCode: string
  /** Nine characters of GB 11714, without a hyphen. */
  readonly organisationCode: string
}

export { normaliseCode as normaliseUnifiedSocialCreditCode }

/**
 * 统一社会信用代码, GB 32100-2015: 18 characters without I, O, S, V, Z and a check character (mod 31).
 * A wrong check character of the organisation code inside (GB 11714) is a warning: the outer one protects against
 * slips of the pen, and a few registered codes carry such an inner code.
 */
export function checkUnifiedSocialCreditCode(text: string): CheckResult {
  const code = normaliseCode(text)
  if (code.length !== 18) {
    return createCodeIssue('unifiedSocialCreditCode.length', { expected: 18, actual: code.length })
  }
  const characters = listOtherCharacters(code, /[0-9A-HJ-NPQRTUWXY]/)
  if (characters !== '') return createCodeIssue('unifiedSocialCreditCode.characters', { characters })
  if (computeCheckCharacter(code) !== code.charAt(17)) {
    return createCodeIssue('unifiedSocialCreditCode.checkCharacter')
  }
  const organisationCode = code.slice(8, 17)
  if (checkOrganisationCode(organisationCode) === undefined) return undefined
  return createCodeIssue('unifiedSocialCreditCode.organisationCode', { organisationCode })
}

/** What a code says about its organisation; `undefined` for a text that is no such code. */
export function parseUnifiedSocialCreditCode(text: string): OrganisationFacts | undefined {
  const code = normaliseCode(text)
  if (checkUnifiedSocialCreditCode(code)?.severity === 'error') return undefined
  return {
    kind: kinds.get(code.slice(0, 2)) ?? 'other',
    regionCode: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
  }
}

function computeCheckCharacter(code: string): string {
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  const sum = weights.reduce(
    (total, weight, index) => total + weight * alphabet.indexOf(code.charAt(index)),
    0,
  )
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const kinds: ReadonlyMap<string, OrganisationKind> = new Map([
  ['11', 'governmentBody'],
  ['12', 'publicInstitution'],
  ['13', 'massOrganisation'],
  ['51', 'socialOrganisation'],
  ['52', 'privateNonEnterprise'],
  ['53', 'foundation'],
  ['91', 'enterprise'],
  ['92', 'individualBusiness'],
  ['93', 'farmersCooperative'],
  ['N1', 'villageCollective'],
])
