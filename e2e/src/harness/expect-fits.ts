import type { Page } from 'playwright'
import { expect } from 'vitest'
import { expectAccessible } from './expect-accessible.ts'
import { settled } from './look-again.ts'

/** Nothing of the page is beyond the edge of the screen, and axe finds nothing serious. */
export async function expectFits(page: Page): Promise<void> {
  await settled(page)
  await expectAccessible(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(width, page.url()).toBeLessThanOrEqual(0)
}
