import type { Locator, Page } from 'playwright'

/** What somebody does who has no pointer. Every function fails where the keyboard does not lead. */

/** More presses than this to get somewhere are too many for anybody. */
const most = 250

/**
 * Goes to an element as somebody does who sees where it is: in the designer by F6 to its area, then by Tab or
 * Shift+Tab.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' })
  await hasKeyboard(page)
  for (let presses = 0; presses < most;) {
    const way = await target.evaluate(wayTo)
    if (way.presses === 0) return
    for (let again = 0; again < way.presses; again += 1) await page.keyboard.press(way.key)
    presses += way.presses
  }
  throw new Error(`Tab does not lead to ${String(target)}`)
}

/** Waits until something has the keyboard, once anything had it: nobody goes on from nowhere. */
async function hasKeyboard(page: Page): Promise<void> {
  const isLost = () => window.noticed?.isStarted === true && document.activeElement === document.body
  if (await page.evaluate(isLost)) {
    await page.waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 5_000 })
  }
}

/** The next keys towards an element; runs in the page. */
function wayTo(target: Element): { key: string; presses: number } {
  const active = document.activeElement ?? document.body
  if (active === target) return { key: '', presses: 0 }
  const areas =
    '.yd-shell :is(header, nav, aside, main, .yd-prefill__sources, .yd-prefill__fields, .yd-problems)'
  const area = target.closest(areas)
  if (area && !area.contains(active) && !active.closest('[role="dialog"]')) return { key: 'F6', presses: 1 }
  const isBefore = (active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'input:not([type="hidden"], [type="radio"]:not(:checked)),textarea,button,a[href],summary,[tabindex="0"]',
    ),
  ].filter(each => each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility())
  const [from, to] = [stops.indexOf(active as HTMLElement), stops.indexOf(target as HTMLElement)]
  // A few at once where the way is long; the last ones are looked at one by one.
  const far = from >= 0 && to >= 0 ? Math.abs(to - from) - 1 : 1
  return { key: isBefore ? 'Shift+Tab' : 'Tab', presses: Math.max(1, far) }
}

/** Presses a key until the element has the focus, no further than through a whole page. */
export async function pressUntilFocused(page: Page, target: Locator, key: string): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < most; presses += 1) {
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

/** Goes to a box and writes in the place of what is there; what is long is pasted. */
export async function write(page: Page, box: Locator, text: string): Promise<void> {
  await tabTo(page, box)
  await page.keyboard.press('Control+A')
  if (text === '') await page.keyboard.press('Delete')
  else if (text.length > 6) await page.keyboard.insertText(text)
  else await page.keyboard.type(text)
}

/** Opens a list, steps to the entry and takes it; a list that can be searched is searched. */
export async function pick(page: Page, box: Locator, option: string | RegExp): Promise<void> {
  await tabTo(page, box)
  await page.keyboard.press('Enter')
  await takeOption(page, box, option)
}

/** Takes several entries of a list that takes several; those taken before stay. */
export async function pickSeveral(page: Page, box: Locator, options: readonly string[]): Promise<void> {
  await tabTo(page, box)
  await page.keyboard.press('Enter')
  for (const option of options) await takeOption(page, box, option)
  await page.keyboard.press('Escape')
}

async function takeOption(page: Page, box: Locator, option: string | RegExp): Promise<void> {
  const list = await box.getAttribute('aria-controls')
  const active = page.locator(`.ant-select-dropdown:has([id="${list}"]) .ant-select-item-option-active`)
  await active.waitFor()
  const isSearched = await box.evaluate(element => !(element as HTMLInputElement).readOnly)
  if (isSearched && typeof option === 'string') await page.keyboard.insertText(option)
  for (let presses = 0; presses < 50; presses += 1) {
    await active.waitFor()
    const text = await active.innerText()
    if (typeof option === 'string' ? text === option : option.test(text)) return page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No key leads to ${String(option)} in ${String(box)}`)
}
