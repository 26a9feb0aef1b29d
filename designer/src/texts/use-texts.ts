import { createContext, use } from 'react'
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

export function useLocale(): LocaleChoice {
  return use(LocaleContext)
}
