import { FormServicesProvider } from '@yibiao/form/services'
import { loadTexts, zhCn as formTexts, type FormTexts } from '@yibiao/form/texts'
import { App as AntApp, ConfigProvider } from 'antd'
import enUs from 'antd/locale/en_US'
import zhCn from 'antd/locale/zh_CN'
import { useEffect, useMemo, useState } from 'react'
import { regionSource } from '../api/region-source.ts'
import type { Locale } from '../texts/define-texts.ts'
import { LocaleContext } from '../texts/use-texts.ts'
import { designerTheme } from '../theme/designer-theme.ts'
import { Start } from './Start.tsx'
import { useFocusGuard } from './use-focus-guard.ts'
import { useTabLeavesLists } from './use-tab-leaves-lists.ts'

/** The designer: language, look, then who is working. */
export function App({ nonce }: { readonly nonce: string }) {
  const [locale, setLocale] = useState<Locale>(() =>
    localStorage.getItem(localeKey) === 'en' ? 'en' : 'zh-CN',
  )
  const choice = useMemo(
    () => ({
      locale,
      setLocale(next: Locale) {
        localStorage.setItem(localeKey, next)
        document.documentElement.lang = next
        setLocale(next)
      },
    }),
    [locale],
  )
  const [texts, setTexts] = useState<FormTexts>(formTexts)
  useFocusGuard()
  useTabLeavesLists()
  useEffect(() => {
    let isWanted = true
    void loadTexts(locale).then(loaded => {
      if (isWanted) setTexts(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [locale])
  return (
    <LocaleContext value={choice}>
      <ConfigProvider
        csp={{ nonce }}
        locale={locale === 'en' ? enUs : zhCn}
        theme={designerTheme}
        button={{ autoInsertSpace: false }}
      >
        <AntApp className="yd-app">
          <FormServicesProvider locale={locale} texts={texts} regions={regionSource}>
            <Start />
          </FormServicesProvider>
        </AntApp>
      </ConfigProvider>
    </LocaleContext>
  )
}

const localeKey = 'yibiao.designer.locale'
