import type { LocalizedText } from '@yibiao/schemas'
import type { Locator, Page } from 'playwright'
import { pick, pickSeveral, press, tabTo, write } from '../../harness/keyboard.ts'

/** The entries of the designer's panels, by keyboard alone; `around` is what they stand in. */

/** The Chinese of a text. */
export function zh(text: LocalizedText | undefined): string {
  return typeof text === 'object' ? text['zh-CN'] : (text ?? '')
}

/** Writes into a box by its label; nothing given leaves it as it is. */
export async function enter(
  page: Page,
  around: Locator,
  label: string,
  text: LocalizedText | number | undefined,
): Promise<void> {
  if (text === undefined) return
  const wanted = typeof text === 'number' ? String(text) : zh(text)
  const box = around.getByRole(typeof text === 'number' ? 'spinbutton' : 'textbox', {
    name: label,
    exact: true,
  })
  await write(page, box.first(), wanted)
}

/** Takes one of a list by the label of its box. */
export async function choose(
  page: Page,
  around: Locator,
  label: string,
  option: string | RegExp | undefined,
): Promise<void> {
  if (option === undefined) return
  const box = around.getByRole('combobox', { name: label, exact: true }).first()
  await pick(page, box, option)
}

/** Takes several of a list, after taking away those that are taken. */
export async function chooseSeveral(
  page: Page,
  around: Locator,
  label: string,
  options: readonly string[] | undefined,
): Promise<void> {
  if (options === undefined) return
  const box = around.getByRole('combobox', { name: label, exact: true }).first()
  await emptySeveral(page, box)
  await pickSeveral(page, box, options)
}

/** Takes every word of a list of several away with Backspace. */
export async function emptySeveral(page: Page, box: Locator): Promise<void> {
  await tabTo(page, box)
  const taken = box
    .locator('xpath=ancestor::*[contains(@class,"ant-select")][last()]')
    .locator('.ant-select-selection-item')
  for (let left = await taken.count(); left > 0; left -= 1) await page.keyboard.press('Backspace')
}

/** Takes away what is chosen. */
export async function emptyChoice(page: Page, around: Locator, label: string): Promise<void> {
  await tabTo(page, around.getByRole('combobox', { name: label, exact: true }).first())
  await page.keyboard.press('Backspace')
}

/** Switches on what is off, and off what is on. */
export async function toggle(page: Page, around: Locator, label: string, isOn = true): Promise<void> {
  const control = around.getByRole('switch', { name: label, exact: true }).first()
  if ((await control.isChecked()) === isOn) return
  await tabTo(page, control)
  await page.keyboard.press('Space')
}

/** Writes a condition as FEEL; nothing given leaves it as it is. */
export async function enterCondition(
  page: Page,
  around: Locator,
  label: string,
  text: string | undefined,
): Promise<void> {
  if (text === undefined) return
  const box = around.getByRole('textbox', { name: `${label}（表达式）`, exact: true })
  if ((await box.count()) === 0) {
    await press(page, around.getByRole('button', { name: `FEEL：${label}`, exact: true }))
    await box.waitFor()
  }
  await write(page, box, text)
}

/** Opens a folded group of entries. */
export async function unfold(page: Page, around: Locator, title: string): Promise<void> {
  const group = around
    .locator('summary')
    .filter({ has: page.getByText(title, { exact: true }) })
    .first()
  if (await group.evaluate(element => element.parentElement?.hasAttribute('open'))) return
  await press(page, group)
}

/** The rows of a list edited in place, by its legend. */
export function rowsOf(around: Locator, legend: string): Locator {
  const list = around
    .locator('fieldset.yd-list')
    .filter({ has: around.page().locator(`:scope > legend`, { hasText: new RegExp(`^${legend}$`) }) })
    .first()
  return list.locator(':scope > .yd-list__row')
}

/** Presses a list's button once and gives the row that is new; the keyboard is in it. */
export async function addRow(page: Page, around: Locator, legend: string, button: string): Promise<Locator> {
  const rows = rowsOf(around, legend)
  const count = await rows.count()
  await press(page, around.getByRole('button', { name: button, exact: true }).last())
  const row = rows.nth(count)
  await row.waitFor()
  await page.waitForFunction(
    ([legend_, index]) => {
      const row_ = document.activeElement?.closest('.yd-list__row')
      const list = row_?.parentElement
      return (
        list?.querySelector(':scope > legend')?.textContent === legend_ &&
        [...list.querySelectorAll(':scope > .yd-list__row')].indexOf(row_ as Element) === index
      )
    },
    [legend, count] as const,
  )
  return row
}

/** Goes to a part of the item: F6 to the list of parts, arrows, Enter. */
export async function openPart(page: Page, part: string): Promise<Locator> {
  const rail = page.getByRole('navigation', { name: '事项的组成' })
  const link = rail.getByRole('link', { name: part, exact: true })
  await tabTo(page, rail.locator('[aria-current="page"]'))
  await page.keyboard.press('Home')
  for (let presses = 0; presses < 20; presses += 1) {
    if (await link.evaluate(element => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await rail.locator('[aria-current="page"]').filter({ hasText: part }).waitFor()
  const body = page.locator('.yd-body')
  await body.getByRole('main').waitFor()
  return body
}
