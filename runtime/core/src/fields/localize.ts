import type { LocalizedText } from '@yibiao/schemas'

/** The text in a language; Chinese where there is no other. */
export function localize(text: LocalizedText, locale: 'zh-CN' | 'en'): string {
  if (typeof text === 'string') return text
  return (locale === 'en' ? text.en : undefined) ?? text['zh-CN']
}
