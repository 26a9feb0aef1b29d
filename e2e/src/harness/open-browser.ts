import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { chromiumArguments, findChromium } from '../../../.ci/find-chromium.ts'

/** Every browser of this process that runs. */
export const openBrowsers = new Set<Browser>()

/** Screen sizes every screen is shown at. */
export const screens = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const

export type Screen = keyof typeof screens

/** Headless Chromium; its windows are looked at when a test fails. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  openBrowsers.add(browser)
  browser.on('disconnected', () => openBrowsers.delete(browser))
  return browser
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
    // Nobody watches: what moves into place only keeps a journey waiting.
    reducedMotion: 'reduce',
    hasTouch: screen === 'phone',
    isMobile: screen === 'phone',
  })
  context.setDefaultTimeout(60_000)
  return context.newPage()
}
