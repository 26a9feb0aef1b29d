import type { Page } from 'playwright'
import { canvas, inspector, nameField, onCanvas } from '../administrator.ts'
import { write } from '../settings.ts'
import { asTable } from './form-tables.ts'

/** Acts on the canvas that come back again and again while a form is built. */

/** Where a press selects an item: beside its words and beside what it holds. */
const beside = { x: 10, y: 10 }

export async function select(page: Page, name: string, which = 0): Promise<void> {
  await onCanvas(page, name).nth(which).click({ position: beside })
  await inspector(page).getByRole('heading', { name, exact: true }).waitFor()
}

export async function openPage(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: title }).click()
  await page.getByRole('tree', { name: `表单画布：${title}`, exact: true }).waitFor()
}

/** A page behind the others, with its first section selected. */
export async function newPage(page: Page, title: string, section: string): Promise<void> {
  await page.getByRole('button', { name: '添加分页' }).click()
  await inspector(page).getByRole('heading', { name: '新分页' }).waitFor()
  await write(inspector(page), '标题', title)
  await select(page, '新分组')
  await write(inspector(page), '标题', section)
}

/** A section behind the others of the page, selected. */
export async function addSection(page: Page, title: string): Promise<void> {
  // Behind the last one: nothing on the canvas is selected any more.
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '添加分组' }).click()
  await inspector(page).getByRole('heading', { name: '新分组' }).waitFor()
  await write(inspector(page), '标题', title)
}

/** Presses a type of the palette and names the new field. */
export async function pressType(page: Page, type: string, label: string, key: string): Promise<void> {
  await page
    .getByRole('complementary', { name: '添加字段' })
    .getByRole('button', { name: type, exact: true })
    .click()
  await inspector(page).getByRole('heading', { name: type, exact: true }).waitFor()
  await nameField(page, label, key)
}

/** Pastes a table of fields into what is selected. */
export async function pasteFields(page: Page, rows: Parameters<typeof asTable>[0]): Promise<void> {
  await page.getByRole('button', { name: '快速添加字段' }).click()
  const dialog = page.getByRole('dialog', { name: '快速添加字段' })
  await dialog.getByRole('textbox', { name: '字段清单、表格或 JSON' }).fill(asTable(rows))
  await dialog.getByRole('button', { name: '看识别结果' }).click()
  await dialog.getByText(`${rows.length} 个照原样，0 个有改动，另有 0 处没有采用。`).waitFor()
  const elements = dialog.getByRole('checkbox', { name: /^同时设置数据元/ })
  if (await elements.isVisible()) await elements.uncheck()
  await dialog.getByRole('button', { name: `添加 ${rows.length} 个字段` }).click()
  await dialog.waitFor({ state: 'detached' })
  await canvas(page)
    .getByRole('treeitem', { name: rows[0]?.label ?? '', exact: true })
    .first()
    .waitFor()
}

/** Selects several fields of the page one after the other. */
export async function selectSeveral(
  page: Page,
  names: readonly (string | [string, number])[],
): Promise<void> {
  const fields = names.map(name =>
    typeof name === 'string' ? onCanvas(page, name).first() : onCanvas(page, name[0]).nth(name[1]),
  )
  for (const [index, field] of fields.entries())
    await field.click({ position: beside, ...(index === 0 ? {} : { modifiers: ['Control'] }) })
  await inspector(page)
    .getByRole('heading', { name: `已选择 ${names.length} 项` })
    .waitFor()
}
