import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { screens } from '../harness/open-browser.ts'

/** Where the guides expect their pictures. */
export const picturesFolder = fileURLToPath(new URL('../../../docs/screenshots', import.meta.url))

/** Pictures are read on slow lines too, and every change of one stays in the history. */
const maxBytes = 300 * 1024

/**
 * Writes what the window shows as `<name>.<desktop|phone>.png` once nothing is being loaded.
 * @throws Error when something is still loading, or the picture is too large
 */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(
    () =>
      document.querySelector(
        '[aria-busy="true"], .yb-skeleton, .yb-toast, .ant-skeleton, .ant-spin-spinning, .ant-message-notice',
      ) === null,
  )
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const width = page.viewportSize()?.width ?? screens.desktop.width
  writePicture(
    `${name}.${width < 700 ? 'phone' : 'desktop'}`,
    await page.screenshot({ animations: 'disabled', caret: 'hide' }),
  )
}

export function writePicture(name: string, picture: Buffer): void {
  if (picture.length > maxBytes)
    throw new Error(`${name} has ${picture.length} bytes; a picture has ${maxBytes} at most.`)
  mkdirSync(picturesFolder, { recursive: true })
  writeFileSync(join(picturesFolder, `${name}.png`), picture)
  console.log(`${name}.png  ${Math.ceil(picture.length / 1024)} KiB`)
}
