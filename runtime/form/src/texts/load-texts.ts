import type { FormTexts, Locale } from './texts.ts'
import { zhCn } from './zh-CN.ts'

/** The catalogue of a language; English is fetched when it is first wanted. */
export async function loadTexts(locale: Locale): Promise<FormTexts> {
  if (locale === 'zh-CN') return zhCn
  return (await import('./en.ts')).en
}
