/** What applicants read: problems of codes, answers and forms. Without the words of design time. */
import type { SummaryTexts } from '../fields/summary-texts.ts'
import type { MessageNames } from './message-names.ts'
import type { LanguageTexts, Locale } from './message.ts'
import { fillMessage, writeIssue, type MessageSubject } from './write-message.ts'

export type { MessageNames } from './message-names.ts'
export type { Locale } from './message.ts'
export type { MessageSubject } from './write-message.ts'

/** What applicants read in one language. Pages import the one they show: Chinese comes first, English when wanted. */
export interface ApplicantTexts extends LanguageTexts {
  readonly locale: Locale
  /** The words in which answers are written out. */
  readonly summary: SummaryTexts
}

/**
 * What is wrong and what to do, in the reader's language. The designer's own words come first; a rule that cannot be
 * computed is one sentence, since the applicant did not write it.
 */
export function messageOf(issue: MessageSubject, texts: ApplicantTexts, names: MessageNames = {}): string {
  return issue.message === undefined && issue.code.startsWith('expression.')
    ? fillMessage(texts.general.ruleFailed, issue, texts, names)
    : writeIssue(issue, texts.locale, texts, names)
}
