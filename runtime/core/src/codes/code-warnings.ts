import type { CodeIssueCode } from './issue-codes.ts'

/**
 * The codes that are shown and kept; all others refuse the value. Apart from the table, whose parameters are for its
 * types and its test: a page that fills a form does not need them.
 */
export const codeWarnings: ReadonlySet<CodeIssueCode> = new Set<CodeIssueCode>([
  'identityNumber.ageUnlikely',
  'unifiedSocialCreditCode.organisationCode',
  'permanentResidenceCard.checkDigit',
  'licenceIdentifier.foreignCheckCharacter',
])
