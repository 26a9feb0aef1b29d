import type { Locator, Page } from 'playwright'

/** What a department administrator does in the designer, by pointer and keyboard alone. */

export async function createItem(
  page: Page,
  item: { name: string; key: string; type: string },
): Promise<void> {
  await page.getByRole('button', { name: '新建事项' }).click()
  const dialog = page.getByRole('dialog', { name: '新建事项' })
  await dialog.getByLabel('事项名称').fill(item.name)
  await chooseFrom(page, dialog.getByRole('combobox', { name: '事项类型' }), item.type)
  await dialog.getByLabel('事项标识').fill(item.key)
  await dialog.getByRole('button', { name: '创建' }).click()
  await canvas(page).waitFor()
}

/** The tree of the page being designed. */
export function canvas(page: Page): Locator {
  return page.getByRole('tree', { name: /^表单画布/ })
}

/** A field, group, repeat or section on the canvas. */
export function onCanvas(page: Page, name: string): Locator {
  return canvas(page).getByRole('treeitem', { name, exact: true })
}

export function inspector(page: Page): Locator {
  return page.getByRole('complementary', { name: '属性' })
}

/** Where something is dropped: behind what is there, or into a container that is still empty. */
export type Place = { behind: string } | { into: string }

/** Drags a type from the palette onto the canvas; the new field is then selected. */
export async function dragField(page: Page, type: string, place: Place): Promise<void> {
  const search = page.getByRole('textbox', { name: '搜索字段类型' })
  await search.fill(type)
  const from = page
    .getByRole('complementary', { name: '添加字段' })
    .getByRole('button', { name: type, exact: true })
  await dragTo(page, from, place)
  await search.fill('')
}

/** Drags anything the palette offers onto the canvas. */
export async function dragNew(page: Page, from: Locator, place: Place): Promise<void> {
  await from.scrollIntoViewIfNeeded()
  await dragTo(page, from, place)
}

/** Drags something that is on the canvas to another place. */
export async function moveField(page: Page, name: string, place: Place): Promise<void> {
  await dragTo(page, onCanvas(page, name), place)
}

async function dragTo(page: Page, from: Locator, place: Place): Promise<void> {
  const name = 'behind' in place ? place.behind : place.into
  const target = onCanvas(page, name)
  await target.scrollIntoViewIfNeeded()
  const start = await boxOf(from)
  await page.mouse.move(start.x + Math.min(20, start.width / 2), start.y + Math.min(14, start.height / 2))
  await page.mouse.down()
  // A short move starts the drag; then the pointer travels as a hand would.
  await page.mouse.move(start.x + 40, start.y + 24, { steps: 4 })
  const end = await boxOf(target)
  // The lower edge of a thing means behind it, its inside means into it.
  const y = end.y + ('behind' in place ? end.height - 3 : end.height * 0.6)
  await page.mouse.move(end.x + end.width / 2, y, { steps: 12 })
  await page.mouse.move(end.x + end.width / 2 + 2, y, { steps: 2 })
  await page.waitForTimeout(120)
  await page.mouse.up()
}

/** Takes the last change back, which the button names. */
export async function undoNamed(page: Page, name: string): Promise<void> {
  const undo = page.getByRole('button', { name: '撤销', exact: true })
  await undo.hover()
  await page.getByRole('tooltip').getByText(`撤销：${name}`).waitFor()
  await undo.click()
  await page.mouse.move(4, 4)
}

export async function boxOf(
  locator: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error(`Nothing to point at: ${String(locator)}`)
  return box
}

/** Names the selected field and gives it its key. */
export async function nameField(page: Page, label: string, key: string): Promise<void> {
  await inspector(page).getByRole('textbox', { name: '名称', exact: true }).fill(label)
  await inspector(page).getByRole('textbox', { name: '标识', exact: true }).fill(key)
  await inspector(page).getByRole('textbox', { name: '标识', exact: true }).blur()
  await onCanvas(page, label).waitFor()
}

export async function requireField(page: Page): Promise<void> {
  await inspector(page).getByRole('switch', { name: '必填', exact: true }).click()
}

/** Opens a group of the inspector that is folded. */
export async function unfold(page: Page, group: string): Promise<void> {
  await inspector(page).getByText(group, { exact: true }).click()
}

/** Picks an entry of a list that opens below the box. */
export async function chooseFrom(page: Page, box: Locator, option: string): Promise<void> {
  await box.click()
  const list = page.locator('.ant-select-dropdown:visible')
  await list.getByText(option, { exact: true }).click()
  // A list of several stays open, over the next box; leaving its box closes it. Escape could reach the dialog around.
  const isClosed = await list.waitFor({ state: 'hidden', timeout: 5_000 }).then(
    () => true,
    () => false,
  )
  if (isClosed) return
  await box.blur()
  await list.waitFor({ state: 'hidden' })
}

export async function openPart(page: Page, part: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '事项的组成' })
    .getByRole('link', { name: part, exact: true })
    .click()
}

/** Waits until the server has everything. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('status')
    .filter({ hasText: /^已保存/ })
    .waitFor()
}

/** Adds a source of verified login data and fills a field from one of the values its test call shows. */
export async function prefillFromAccount(
  page: Page,
  mapping: { value: string; field: string },
): Promise<void> {
  await openPart(page, '预填')
  await page.getByRole('button', { name: '添加来源' }).click()
  const source = page.getByRole('main')
  await chooseFrom(page, source.getByRole('combobox', { name: '类型' }), '登录账号（已核验的身份信息）')
  await source.getByRole('textbox', { name: '来源名称', exact: true }).fill('统一身份认证')
  await source.getByRole('button', { name: '调用' }).click()
  await source.getByRole('button', { name: `选择字段：${mapping.value}` }).click()
  await page.getByRole('menuitem', { name: mapping.field, exact: true }).click()
}

/** Inserts a step of the flow at a place named by its button, and names it. */
export async function insertStep(
  page: Page,
  step: { at: string; type: string; name: string },
): Promise<void> {
  await page.getByRole('treeitem', { name: `在此插入：${step.at}`, exact: true }).click()
  await page.getByRole('menuitem', { name: step.type, exact: true }).click()
  await inspector(page).getByRole('textbox', { name: '环节名称', exact: true }).fill(step.name)
  await inspector(page).getByRole('textbox', { name: '环节名称', exact: true }).blur()
}

/** Selects a step or a branch by pointing at the upper left of its card, beside what it contains. */
export async function selectInFlow(page: Page, name: string): Promise<void> {
  const card = page.getByRole('tree', { name: '流程画布' }).getByRole('treeitem', { name, exact: true })
  await card.click({ position: { x: 24, y: 16 } })
}

/** Adds a document the law asks for, with its usual text. */
export async function addDocument(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '添加文书' }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  await page.getByRole('main').getByRole('heading', { name, level: 2 }).waitFor()
}

/** Publishes when every condition is met; gives the address of the item's public page. */
export async function publish(page: Page, note: string): Promise<string> {
  await page.getByRole('banner').getByRole('button', { name: '发布' }).click()
  const dialog = page.getByRole('dialog', { name: '发布' })
  await dialog.getByText('可以发布').waitFor()
  await dialog.getByRole('textbox', { name: '发布说明' }).fill(note)
  await dialog.getByRole('button', { name: '发布', exact: true }).click()
  const open = page.getByRole('link', { name: '打开办事页面' })
  await open.waitFor()
  return (await open.getAttribute('href')) ?? ''
}
