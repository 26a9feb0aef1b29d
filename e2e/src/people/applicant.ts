import type { Locator, Page } from 'playwright'

/** What an applicant does in the portal. */

/** Finds an item by words and opens its guide. */
export async function findItem(page: Page, words: string, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('searchbox', { name: '搜索事项' }).fill(words)
  await page.getByRole('button', { name: '搜索' }).click()
  await page.getByRole('main').getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

export async function startApplication(page: Page): Promise<void> {
  await page.getByRole('link', { name: '开始办理' }).click()
  await page.waitForURL(/\/drafts\//)
  await page.getByRole('list', { name: '办理步骤' }).waitFor()
}

/** A field of the form by its label. */
export function fieldOf(page: Page, label: string): Locator {
  return page.getByLabel(label, { exact: false }).first()
}

export async function waitUntilSaved(page: Page): Promise<void> {
  await page
    .getByRole('group', { name: '保存状态' })
    .getByText(/^已保存/)
    .waitFor()
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('heading', { name: '提交成功' }).waitFor()
}

/** The case number on the receipt. */
export async function readCaseNumber(page: Page): Promise<string> {
  const text = await page.getByRole('main').innerText()
  const number = /[0-9A-Z]{10,60}/.exec(text.slice(text.indexOf('编号')))?.[0]
  if (number === undefined) throw new Error(`The receipt shows no number: ${text}`)
  return number
}

/** Fills the cells of a row of a repeat, adding the row first. */
export async function addRow(page: Page, repeat: string, cells: Record<string, string>): Promise<void> {
  const group = page.getByRole('group', { name: repeat })
  const rows = await group.getByRole('button', { name: /^删除第 \d+ 行$/ }).count()
  await group.getByRole('button', { name: '添加一行' }).click()
  const row = group.getByRole('row', { name: new RegExp(`第 ${rows + 1} 行`) })
  for (const [column, value] of Object.entries(cells)) {
    await row.getByRole('textbox', { name: column }).fill(value)
    await row.getByRole('textbox', { name: column }).blur()
  }
}

/** Chooses a file as a person does: the button opens the file dialog. */
export async function chooseFile(
  page: Page,
  field: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: `选择文件 ${field}` }).click()
  await (await chooser).setFiles(file)
  await page.getByText(file.name).first().waitFor()
}

/** Starts the correction that was asked for, from the list of own cases. */
export async function openCorrection(page: Page, number: string): Promise<void> {
  await openOwnCase(page, number)
  await page.getByRole('button', { name: /开始补正|继续补正/ }).click()
  await page.waitForURL(/\/drafts\//)
}

export async function openOwnCase(page: Page, number: string): Promise<void> {
  await page.goto('/my/cases')
  await page.getByRole('listitem').filter({ hasText: number }).getByRole('link').first().click()
  await page.getByText(number).first().waitFor()
}
