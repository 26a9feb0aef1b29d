import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright'
import { screens } from '../harness/open-browser.ts'

/** Where the guides expect their pictures. */
export const picturesFolder = fileURLToPath(new URL('../../../docs/screenshots', import.meta.url))

/** Pictures are read on slow lines too, and every change of one stays in the history. */
const maxBytes = 300 * 1024

/**
 * Writes what the window shows as `<name>.desktop.png` and, at the size of a phone, as `<name>.phone.png`; the window
 * is left as it was.
 * @param shown what has to be seen on both, wherever each size puts it
 * @throws Error when something is still loading, or a picture is too large
 */
export async function shoot(page: Page, name: string, shown?: Locator): Promise<void> {
  const before = page.viewportSize() ?? screens.desktop
  for (const [screen, size] of Object.entries(screens)) {
    await page.setViewportSize(size)
    await untilStill(page)
    await shown?.evaluate(element => element.scrollIntoView({ block: 'center' }))
    writePicture(`${name}.${screen}`, await page.screenshot({ animations: 'disabled', caret: 'hide' }))
  }
  await page.setViewportSize(before)
}

/** Nothing is loading and no message is on its way. */
export async function untilStill(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.waitForFunction(
    () =>
      document.querySelector(
        '[aria-busy="true"], .yb-skeleton, .yb-toast, .ant-skeleton, .ant-spin-spinning, .ant-message-notice',
      ) === null,
  )
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

export function writePicture(name: string, picture: Buffer): void {
  if (picture.length > maxBytes)
    throw new Error(`${name} has ${picture.length} bytes; a picture has ${maxBytes} at most.`)
  mkdirSync(picturesFolder, { recursive: true })
  writeFileSync(join(picturesFolder, `${name}.png`), picture)
  console.log(`${name}.png  ${Math.ceil(picture.length / 1024)} KiB`)
}
