import type { LocalizedText } from '@yibiao/schemas'
import type { Locale } from './texts.ts'

/** Text in the reader's language; Chinese where no other is given. Absent text is empty. */
export function localise(text: LocalizedText | undefined, locale: Locale): string {
  if (text === undefined) return ''
  if (typeof text === 'string') return text
  return text[locale] ?? text['zh-CN']
}
