import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { chromiumArguments, findChromium } from '../../../.ci/find-chromium.ts'

/** Screen sizes every screen is shown at. */
export const screens = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const

export type Screen = keyof typeof screens

/** Headless Chromium in Chinese. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
}

/** A window of its own with its own cookies: one person at one machine. */
export async function openWindow(
  browser: Browser,
  address: string,
  screen: Screen = 'desktop',
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL: address,
    viewport: screens[screen],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    deviceScaleFactor: 1,
    hasTouch: screen === 'phone',
    isMobile: screen === 'phone',
  })
  context.setDefaultTimeout(60_000)
  return context.newPage()
}
