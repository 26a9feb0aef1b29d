import { general as generalEn } from './en/general.ts'
import { refusals as refusalsEn } from './en/refusals.ts'
import type { LanguageTexts, Locale, MessageParams } from './message.ts'
import { fillMessage, findMessage } from './write-message.ts'
import { general } from './zh-cn/general.ts'
import { refusals } from './zh-cn/refusals.ts'

const refusalTexts: Readonly<Record<Locale, LanguageTexts>> = {
  'zh-CN': { catalogues: [refusals], general },
  en: { catalogues: [refusalsEn], general: generalEn },
}

/** Why the engine refuses a command, and what to do instead. */
export function refusalText(code: string, params: MessageParams | undefined, locale: Locale): string {
  const texts = refusalTexts[locale]
  return fillMessage(findMessage(texts, code) ?? texts.general.refused, { code, params }, texts, {})
}
