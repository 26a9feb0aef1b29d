import type { LocalizedText } from '@yibiao/schemas'
import { createContext, use } from 'react'
import { plainText } from '../document/record-name.ts'
import type { Locale, Texts } from './define-texts.ts'

/** The language of the screen and how to change it. */
export interface LocaleChoice {
  readonly locale: Locale
  readonly setLocale: (locale: Locale) => void
}

export const LocaleContext = createContext<LocaleChoice>({ locale: 'zh-CN', setLocale: () => undefined })

/** The words of an area in the language of the screen. */
export function useTexts<Words>(texts: Texts<Words>): Words {
  return texts[use(LocaleContext).locale]
}

/** Words of the item in the language of the screen where it has them, else in Chinese. */
export function useItemWords(): (text: LocalizedText | undefined) => string {
  const { locale } = use(LocaleContext)
  return text => (typeof text === 'object' && locale === 'en' ? (text.en ?? text['zh-CN']) : plainText(text))
}

export function useLocale(): LocaleChoice {
  return use(LocaleContext)
}
