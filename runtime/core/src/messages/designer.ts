/** What those who design items read: every problem of a definition, an answer, an upload, and every refusal. */
import { designerTexts } from './designer-texts.ts'
import { promiseExclusions as inEnglish } from './en/design-words.ts'
import type { MessageNames } from './message-names.ts'
import type { Locale } from './message.ts'
import { writeIssue, type MessageSubject } from './write-message.ts'
import { promiseExclusions as inChinese } from './zh-cn/design-words.ts'

export type { MessageNames } from './message-names.ts'
export type { Locale } from './message.ts'
export type { MessageSubject } from './write-message.ts'
export { refusalText } from './refusal-text.ts'
export { summaryTexts } from './summary-texts.ts'

/** 不适用告知承诺的领域, as they are chosen and told. */
export const promiseExclusions: Readonly<Record<Locale, Readonly<Record<keyof typeof inChinese, string>>>> = {
  'zh-CN': inChinese,
  en: inEnglish,
}

/** What is wrong and what to do, in the reader's language. The designer's own words come first. */
export function messageOf(issue: MessageSubject, locale: Locale, names: MessageNames = {}): string {
  return writeIssue(issue, locale, designerTexts[locale], names)
}
