import type { LocalizedText } from '@yibiao/schemas'
import type { Locale } from '../preferences/preferences.ts'

/** The words of a text in the reader's language; Chinese where the item has no English. */
export function readText(text: LocalizedText, locale: Locale): string {
  if (typeof text === 'string') return text
  return text[locale] ?? text['zh-CN']
}
