import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { settled } from '../harness/look-again.ts'
import { screens } from '../harness/open-browser.ts'

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
