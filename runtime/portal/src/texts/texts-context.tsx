import { type FormTexts, loadTexts, localise, zhCn as formZhCn } from '@yibiao/form/texts'
import type { LocalizedText } from '@yibiao/schemas'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { usePreferences } from '../preferences/preferences-context.tsx'
import type { Locale } from '../preferences/preferences.ts'
import type { PortalTexts } from './texts.ts'
import { zhCn } from './zh-cn/index.ts'

export type Words = {
  locale: Locale
  texts: PortalTexts
  /** Texts of the form components, in the same language. */
  formTexts: FormTexts
  /** Words of an item's text in the reader's language; Chinese where the item has no other. */
  read: (text: LocalizedText | undefined) => string
}

type Catalogues = { texts: PortalTexts; formTexts: FormTexts }

const chinese: Catalogues = { texts: zhCn, formTexts: formZhCn }

const WordsContext = createContext<Words | undefined>(undefined)

/** Chinese comes with the page; English is fetched when it is asked for. */
export function TextsProvider({ children }: { children: ReactNode }): ReactNode {
  const { locale: wanted } = usePreferences()
  const [begun] = useState(wanted)
  const [english, setEnglish] = useState<Catalogues>()

  useEffect(() => {
    if (wanted !== 'en' || english !== undefined) return
    void Promise.all([import('./en/index.ts'), loadTexts(wanted)]).then(([{ en }, formTexts]) =>
      setEnglish({ texts: en, formTexts }),
    )
  }, [wanted, english])

  // Until it is there a page that was Chinese stays so: what somebody has typed into it would go with it.
  const locale = wanted === 'en' && english === undefined && begun === 'zh-CN' ? 'zh-CN' : wanted
  const catalogues = locale === 'zh-CN' ? chinese : english
  const words = useMemo(
    (): Words | undefined => catalogues && { locale, ...catalogues, read: text => localise(text, locale) },
    [locale, catalogues],
  )
  if (words === undefined) return null
  return <WordsContext value={words}>{children}</WordsContext>
}

/** @throws Error outside a TextsProvider */
export function useWords(): Words {
  const words = use(WordsContext)
  if (words === undefined) throw new Error('useWords outside TextsProvider')
  return words
}
