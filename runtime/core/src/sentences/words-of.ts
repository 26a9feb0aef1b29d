import type { Locale } from '../messages/message.ts'
import { sentences as english } from '../messages/en/sentences.ts'
import { sentences as chinese } from '../messages/zh-cn/sentences.ts'
import type { SentenceWords } from './sentence-words.ts'

/** The words of a language. */
export function wordsOf(locale: Locale): SentenceWords {
  return locale === 'en' ? english : chinese
}
