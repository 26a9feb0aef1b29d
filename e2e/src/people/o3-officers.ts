import type { Browser, Locator, Page } from 'playwright'
import { lookAgain, settled } from '../harness/look-again.ts'
import { openWindow } from '../harness/open-browser.ts'
import { signIn } from '../harness/sign-in.ts'

/** What the officers of the city administration and of the gardens do with a case, each at a desk of their own. */

/** Sits down at a desk with the worklist open. */
export async function openDesk(browser: Browser, address: string, account: string): Promise<Page> {
  const page = await openWindow(browser, address)
  await signIn(page, account, '/workbench')
  return page
}

/** The entry of a case in one part of the worklist. */
export async function inWorklist(
  page: Page,
  scope: '我的' | '待领取' | '全部',
  number: string,
): Promise<Locator> {
  await page.goto('/workbench')
  await page
    .getByRole('group', { name: '待办范围' })
    .getByRole('button', { name: new RegExp(`^${scope} \\d`) })
    .click()
  await settled(page)
  return page.getByRole('row').filter({ has: page.getByRole('link', { name: `打开办件 ${number}` }) })
}

/** Takes an offered task, which opens its case. */
export async function claim(page: Page, number: string): Promise<void> {
  const entry = await inWorklist(page, '待领取', number)
  await entry.getByRole('button', { name: `领取办件 ${number}` }).click()
  await page.getByRole('heading', { level: 2, name: '办理', exact: true }).waitFor()
  await lookAgain(page)
}

/** Opens the form of an act. */
export async function openAct(page: Page, act: string): Promise<Locator> {
  await page
    .getByRole('group', { name: '可办理的操作' })
    .getByRole('button', { name: act, exact: true })
    .click()
  const dialog = page.getByRole('dialog', { name: act, exact: true })
  await dialog.waitFor()
  return dialog
}

/** Sends the form of an act and sees it done. */
export async function carryOut(page: Page, act: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: act, exact: true })
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await lookAgain(page)
}

/** Finds every point of the checklist met. */
export async function meetEveryPoint(page: Page): Promise<void> {
  for (const met of await page.getByRole('radio', { name: '符合', exact: true }).all()) await met.check()
}

/** Asks for a correction of parts, each with its reason. */
export async function requestCorrection(
  page: Page,
  reasons: Readonly<Record<string, string>>,
): Promise<void> {
  const dialog = await openAct(page, '补正告知')
  for (const [part, reason] of Object.entries(reasons)) {
    await dialog.getByRole('checkbox', { name: new RegExp(`^${part}`) }).check()
    await dialog.getByRole('textbox', { name: `“${part}”的补正原因` }).fill(reason)
  }
  await carryOut(page, '补正告知')
}

/** Approves a step after going through its checklist. */
export async function approve(page: Page, number: string, opinion: string): Promise<void> {
  await claim(page, number)
  await meetEveryPoint(page)
  const dialog = await openAct(page, '同意')
  await dialog.getByRole('textbox', { name: /^意见/ }).fill(opinion)
  await carryOut(page, '同意')
}
