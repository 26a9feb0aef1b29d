import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { screens } from '../harness/open-browser.ts'

/** What the server says now, not what the page remembers: loads it anew and waits until everything is there. */
export async function lookAgain(page: Page): Promise<void> {
  await page.reload()
  await settled(page)
}

/** Waits until nothing is being loaded, shown as a skeleton or moving. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .yb-skeleton') === null)
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => undefined))),
  )
}

/** What axe calls serious or critical, at the size of a phone and of a desk: `rule: selectors` each. */
export async function seriousProblems(page: Page): Promise<string[]> {
  const size = page.viewportSize()
  const found: string[] = []
  for (const [name, screen] of Object.entries(screens)) {
    await page.setViewportSize(screen)
    await settled(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    const path = new URL(page.url()).pathname
    for (const { id, nodes } of serious)
      found.push(`${path} (${name}) ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  }
  if (size !== null) await page.setViewportSize(size)
  return found
}
