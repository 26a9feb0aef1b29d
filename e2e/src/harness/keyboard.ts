import type { Locator, Page } from 'playwright'

/** What somebody does who has no pointer. Every function fails where the keyboard does not lead. */

/** Presses Tab until the element has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await pressUntilFocused(page, target, 'Tab')
}

/** Presses a key until the element has the focus, no further than through a whole page. */
export async function pressUntilFocused(page: Page, target: Locator, key: string): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < 250; presses += 1) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${String(target)}`)
}

/** Goes to a button or a link and presses it. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Goes to a box and writes in the place of what is there. */
export async function write(page: Page, box: Locator, text: string): Promise<void> {
  await tabTo(page, box)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Opens a list, steps to the entry and takes it. */
export async function pick(page: Page, box: Locator, option: string): Promise<void> {
  await tabTo(page, box)
  await page.keyboard.press('Enter')
  const active = page.locator('.ant-select-dropdown:visible .ant-select-item-option-active')
  for (let presses = 0; presses < 50; presses += 1) {
    await active.waitFor()
    if ((await active.innerText()) === option) return page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No key leads to ${option} in ${String(box)}`)
}
