import type { Browser, Page } from 'playwright'
import { openWindow, type Screen } from '../harness/open-browser.ts'

/** A window for a long walk: nothing is measured, so a busy machine may take its time. */
export async function openPatientWindow(browser: Browser, address: string, screen?: Screen): Promise<Page> {
  const page = await openWindow(browser, address, screen)
  page.context().setDefaultTimeout(90_000)
  return page
}
