/** What applicants read: problems of codes, answers and forms. Without the words of design time. */
import { applicantTexts } from './applicant-texts.ts'
import type { MessageNames } from './message-names.ts'
import type { Locale } from './message.ts'
import { fillMessage, writeIssue, type MessageSubject } from './write-message.ts'

export type { MessageNames } from './message-names.ts'
export type { Locale } from './message.ts'
export type { MessageSubject } from './write-message.ts'
export { summaryTexts } from './summary-texts.ts'

/**
 * What is wrong and what to do, in the reader's language. The designer's own words come first; a rule that cannot be
 * computed is one sentence, since the applicant did not write it.
 */
export function messageOf(issue: MessageSubject, locale: Locale, names: MessageNames = {}): string {
  const texts = applicantTexts[locale]
  return issue.message === undefined && issue.code.startsWith('expression.')
    ? fillMessage(texts.general.ruleFailed, issue, texts, names)
    : writeIssue(issue, locale, texts, names)
}
