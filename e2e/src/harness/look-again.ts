import type { Page } from 'playwright'

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
