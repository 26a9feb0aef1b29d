import { createContext, use, useCallback } from 'react'
import { plainText, type SayWords } from '../document/record-name.ts'
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
export function useItemWords(): SayWords {
  const { locale } = use(LocaleContext)
  return useCallback(
    text => (typeof text === 'object' && locale === 'en' ? (text.en ?? text['zh-CN']) : plainText(text)),
    [locale],
  )
}

export function useLocale(): LocaleChoice {
  return use(LocaleContext)
}
