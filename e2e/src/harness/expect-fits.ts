import type { Page } from 'playwright'
import { expect } from 'vitest'
import { expectAccessible } from './expect-accessible.ts'
import { settled } from './look-again.ts'

/** Nothing of the page is beyond the edge of the screen, and axe finds nothing serious. */
export async function expectFits(page: Page): Promise<void> {
  await settled(page)
  await expectAccessible(page)
  // A phone's window grows with what is too wide for it: what counts is the screen.
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, page.url()).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
}
