/** What those who design items read: every problem of a definition, an answer, an upload, and every refusal. */
import { designerTexts } from './designer-texts.ts'
import type { MessageNames } from './message-names.ts'
import type { Locale } from './message.ts'
import { writeIssue, type MessageSubject } from './write-message.ts'

export type { MessageNames } from './message-names.ts'
export type { Locale } from './message.ts'
export type { MessageSubject } from './write-message.ts'
export { refusalText } from './refusal-text.ts'
export { summaryTexts } from './summary-texts.ts'

/** What is wrong and what to do, in the reader's language. The designer's own words come first. */
export function messageOf(issue: MessageSubject, locale: Locale, names: MessageNames = {}): string {
  return writeIssue(issue, locale, designerTexts[locale], names)
}
