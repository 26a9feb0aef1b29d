import type { Locator, Page } from 'playwright'
import { lookAgain, settled } from '../harness/look-again.ts'
import type { OwnFile } from './o3-files.ts'

/** What 昆明彩云广告有限公司 does on a phone, from the search to the decision. */

/** The board asked for; its dates lie in the year after the one it is run in. */
export const board = {
  street: '穿金路100号临街',
  width: '4.00',
  height: '2.00',
  sides: '2',
  area: '16.00',
  from: `${new Date().getFullYear() + 1}-03-01`,
  to: `${new Date().getFullYear() + 2}-02-28`,
} as const

/** Finds the item by a word people use for it. */
export async function findItem(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('searchbox', { name: '搜索事项' }).fill('广告牌')
  await page.getByRole('button', { name: '搜索' }).click()
  await page.getByRole('link', { name: /^户外广告/ }).click()
  await page.getByRole('link', { name: '开始办理' }).waitFor()
}

export async function begin(page: Page): Promise<void> {
  await page.getByRole('link', { name: '开始办理' }).click()
  await heading(page, '申请单位').waitFor()
}

export function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { level: 1, name, exact: true })
}

/** Leaves the page of the form; it must be free of errors. */
export async function next(page: Page, expected: string): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click()
  await heading(page, expected).waitFor()
}

export async function saved(page: Page): Promise<void> {
  await page
    .getByRole('group', { name: '保存状态' })
    .getByText(/^已保存/)
    .waitFor()
}

/** Everything of the second page, for a board on a wall. */
export async function fillSetting(page: Page, area: string): Promise<void> {
  await page.getByRole('radio', { name: '固定广告' }).check()
  const region = page.getByRole('group', { name: /^所在地区/ })
  await region.getByRole('combobox', { name: /^县/ }).selectOption({ label: '盘龙区' })
  await page.getByRole('textbox', { name: /^详细地址/ }).fill(board.street)
  await place(page).selectOption({ label: '建筑墙面' })
  await page.getByRole('checkbox', { name: '园林绿化' }).check()
  await page.getByRole('textbox', { name: /^长/ }).fill(board.width)
  await page.getByRole('textbox', { name: /^高/ }).fill(board.height)
  await page.getByRole('textbox', { name: /^面数/ }).fill(board.sides)
  await page.getByRole('textbox', { name: /^面积/ }).fill(area)
  await page.getByRole('textbox', { name: /^底边离地高度/ }).fill('3.6')
  await page.getByRole('textbox', { name: /^材质/ }).fill('铝塑板')
  await page.getByRole('combobox', { name: /^照明方式/ }).selectOption({ label: '内发光' })
  await page.getByRole('textbox', { name: /^用电说明/ }).fill('市电 220 V，设漏电保护')
  await page.getByRole('textbox', { name: /^广告内容/ }).fill('爱护春城一草一木')
  await page.getByRole('textbox', { name: '开始日期' }).fill(board.from)
  await page.getByRole('textbox', { name: '结束日期' }).fill(board.to)
  await page.getByRole('radio', { name: '租赁' }).check()
  await page
    .getByRole('group', { name: /^是否涉及相邻利害关系人/ })
    .getByRole('radio', { name: '否' })
    .check()
  await saved(page)
}

/** The box for what carries the board. */
export function place(page: Page): Locator {
  return page.getByRole('combobox', { name: /^载体/ })
}

/** From any page of the form, over what is filled in already, to the materials. */
export async function goToMaterials(page: Page): Promise<void> {
  const last = page.getByRole('button', { name: '下一步：申请材料' })
  while (!(await last.isVisible())) {
    const before = await page.getByRole('heading', { level: 1 }).innerText()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: before }).waitFor()
  }
  await last.click()
  await heading(page, '申请材料').waitFor()
}

/** One asked-for material. */
export function material(page: Page, name: string): Locator {
  return page.getByRole('listitem', { name, exact: true })
}

export async function attach(page: Page, name: string, files: readonly OwnFile[]): Promise<void> {
  const slot = material(page, name)
  await slot
    .locator('input[type="file"]')
    .first()
    .setInputFiles([...files])
  for (const file of files) await slot.getByRole('link', { name: `查看 ${file.name}` }).waitFor()
}

/** From the materials to the receipt; gives the path of the case. */
export async function submit(page: Page, button: '提交申请' | '提交补正'): Promise<string> {
  await page.getByRole('button', { name: '下一步：核对提交' }).click()
  await heading(page, '核对填报内容').waitFor()
  await lookAgain(page)
  await page.getByRole('button', { name: button }).click()
  await heading(page, '提交成功').waitFor()
  await settled(page)
  return new URL(page.url()).pathname.replace(/\/receipt$/, '')
}
