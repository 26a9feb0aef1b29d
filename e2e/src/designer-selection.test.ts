import type { DesignItem, FormDefinition } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { settled } from './harness/look-again.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { canvas, chooseFrom, inspector, moveField, onCanvas, waitUntilSaved } from './people/administrator.ts'

/** Several fields at once on the canvas: chosen, copied into another item in another tab, moved, deleted, undone. */
describe('a selection on the form canvas', () => {
  let server: RunningServer
  let browser: Browser
  let page: Page
  let first = ''
  let second = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    first = await makeItem(server.address, 'depot', { pages: depotPages })
    second = await makeItem(server.address, 'other', { pages: otherPages })
    page = await openWindow(browser, server.address)
    await signIn(page, 'chengguan-sheji', '/designer/')
    await settled(page)
    await openForm(page, first)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('grows and shrinks by pointer and by keyboard, is shown and said, and is not saved', async () => {
    await pointAt(page, '姓名')
    await onCanvas(page, '仓库地址').click({ position: { x: 20, y: 12 }, modifiers: ['Control'] })
    expect(await selected(page)).toEqual(['姓名', '仓库地址'])
    await said(page, '已选择 2 项：姓名、仓库地址')
    await onCanvas(page, '姓名').click({ position: { x: 20, y: 12 }, modifiers: ['Control'] })
    expect(await selected(page)).toEqual(['仓库地址'])
    await onCanvas(page, '设备清单').click({ position: { x: 20, y: 12 }, modifiers: ['Shift'] })
    expect(await selected(page)).toEqual(['仓库地址', '设备清单'])

    await page.keyboard.press('Escape')
    expect(await selected(page)).toEqual([])
    await onCanvas(page, '姓名').focus()
    await page.keyboard.press('Shift+ArrowDown')
    expect(await selected(page)).toEqual(['姓名', '外设仓库'])
    await page.keyboard.press('Control+ArrowDown')
    await page.keyboard.press('Control+ArrowDown')
    await page.keyboard.press('Control+ArrowDown')
    await page.keyboard.press('Control+Space')
    expect(await selected(page)).toEqual(['姓名', '外设仓库', '设备清单'])
    await expectAccessible(page)
    await onCanvas(page, '外设仓库').focus()
    await page.keyboard.press('Control+a')
    expect(await selected(page)).toEqual(['姓名', '外设仓库', '仓库地址'])
    await page.keyboard.press('Escape')
    await said(page, '已取消选择')

    await pointAt(page, '姓名')
    await canvas(page).getByRole('button', { name: '选择多项' }).click()
    await pointAt(page, '设备清单')
    expect(await selected(page)).toEqual(['姓名', '设备清单'])
    await page.getByRole('button', { name: '取消选择（Esc）' }).click()
    expect(await selected(page)).toEqual([])
    await pointAt(page, '仓库地址')
    expect(await selected(page)).toEqual(['仓库地址'])
    await page.keyboard.press('Escape')
    expect((await read(page, first)).revision).toBe(2)
  })

  test('goes to another item in another tab: rules among the copies stay, the others go and are named', async () => {
    await onCanvas(page, '外设仓库').focus()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+c')
    const other = await page.context().newPage()
    await openForm(other, second)
    await onCanvas(other, '单位').focus()
    await other.keyboard.press('Control+v')
    await onCanvas(other, '仓库地址').waitFor()
    expect(await selected(other)).toEqual(['外设仓库', '仓库地址'])
    await waitUntilSaved(other)
    const copied = fieldsOf(await read(other, second))
    expect(copied.map(field => field.key)).toEqual(['hasDepot', 'hasDepot2', 'depot'])
    expect(copied[2]).toMatchObject({ visibleWhen: 'hasDepot2 = true' })
    expect(new Set([...copied, ...depotFields].map(field => field.id)).size).toBe(6)

    await pointAt(page, '仓库地址')
    await page.keyboard.press('Control+c')
    await onCanvas(other, '单位').focus()
    await other.keyboard.press('Control+v')
    await other.getByText('1 条规则引用了没有一起复制的内容，已去掉：仓库地址（显示条件）').waitFor()
    await other.keyboard.press('Control+z')
    expect(await onCanvas(other, '仓库地址').count()).toBe(1)
    await other.close()
  })

  test('is dragged as one, moved by key, duplicated, cut and deleted, each undone at once', async () => {
    await onCanvas(page, '姓名').focus()
    await page.keyboard.press('Shift+ArrowDown')
    await moveField(page, '姓名', { behind: '设备清单' })
    expect(await order(page)).toEqual(['仓库地址', '设备清单', '设备名称', '姓名', '外设仓库'])
    expect(await selected(page)).toEqual(['姓名', '外设仓库'])
    await hasKeyboard(page, '姓名')
    await page.keyboard.press('Control+z')
    expect(await order(page)).toEqual(['姓名', '外设仓库', '仓库地址', '设备清单', '设备名称'])

    await hasKeyboard(page, '姓名')
    await page.keyboard.press('Alt+ArrowDown')
    expect(await order(page)).toEqual(['仓库地址', '姓名', '外设仓库', '设备清单', '设备名称'])
    await hasKeyboard(page, '姓名')
    await page.keyboard.press('Control+z')
    await hasKeyboard(page, '姓名')
    await onCanvas(page, '姓名').focus()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+d')
    await canvas(page).getByRole('treeitem', { name: '姓名', exact: true }).nth(1).waitFor()
    await hasKeyboard(page, '外设仓库')
    await page.keyboard.press('Control+z')
    await hasKeyboard(page, '申请人')

    await pointAt(page, '设备清单')
    await page.keyboard.press('Control+x')
    await onCanvas(page, '设备清单').waitFor({ state: 'detached' })
    await pointAt(page, '仓库地址')
    await page.keyboard.press('Control+v')
    await hasKeyboard(page, '设备清单')
    expect(await order(page)).toEqual(['姓名', '外设仓库', '仓库地址', '设备清单', '设备名称'])
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: '撤销' }).click()
    expect(await order(page)).toEqual(['姓名', '外设仓库', '仓库地址', '设备清单', '设备名称'])

    await onCanvas(page, '姓名').focus()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Delete')
    const question = page.getByRole('dialog', { name: '删除“姓名”等 2 项？' })
    await question.getByText('仓库地址').waitFor()
    await question.getByRole('button', { name: '删除' }).click()
    await onCanvas(page, '姓名').waitFor({ state: 'detached' })
    expect(await order(page)).toEqual(['仓库地址', '设备清单', '设备名称'])
    await page.getByRole('button', { name: '撤销' }).click()
    expect(await order(page)).toEqual(['姓名', '外设仓库', '仓库地址', '设备清单', '设备名称'])
    await waitUntilSaved(page)
    expect((await read(page, first)).definition).toMatchObject({ form: { pages: depotPages } })
  })
})

describe('fields on the form canvas', () => {
  let server: RunningServer
  let browser: Browser
  let page: Page
  let itemId = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await makeItem(server.address, 'depot', { pages: depotPages })
    page = await openWindow(browser, server.address)
    await signIn(page, 'chengguan-sheji', '/designer/')
    await settled(page)
    await openForm(page, itemId)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('take whole columns, by key and by dragging the edge, one entry of the history each', async () => {
    await pointAt(page, '姓名')
    await page.keyboard.press('Alt+Shift+ArrowLeft')
    expect(await widthOf(page, itemId, 'f1')).toBe(5)
    const edge = page.locator('.yd-resize')
    const box = await edge.boundingBox()
    if (!box) throw new Error('no edge to drag')
    const grid = await page.locator('.yd-grid').first().boundingBox()
    await page.mouse.move(box.x + 5, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + 5 + ((grid?.width ?? 0) / 12) * 3, box.y + 40, { steps: 5 })
    await page.getByText('8 / 12 列').waitFor()
    await page.mouse.up()
    expect(await widthOf(page, itemId, 'f1')).toBe(8)
    await page.getByRole('button', { name: '撤销' }).click()
    expect(await widthOf(page, itemId, 'f1')).toBe(5)
    await inspector(page).getByRole('button', { name: '恢复默认：宽度' }).click()
    expect(await widthOf(page, itemId, 'f1')).toBeUndefined()
  })

  test('are set together: what differs is said, one change is one entry', async () => {
    await pointAt(page, '姓名')
    await inspector(page).getByRole('switch', { name: '必填', exact: true }).click()
    await onCanvas(page, '仓库地址').click({ position: { x: 20, y: 12 }, modifiers: ['Control'] })
    await inspector(page).getByRole('group', { name: '必填（所选各不相同）' }).waitFor()
    await expectAccessible(page)
    await chooseFrom(page, inspector(page).getByRole('combobox', { name: '必填' }), '是')
    await waitUntilSaved(page)
    const required = fieldsOf(await read(page, itemId)).filter(field => field.isRequired)
    expect(required.map(field => field.key)).toEqual(['name', 'depot'])
    await page.getByRole('button', { name: '撤销' }).click()
    await inspector(page).getByRole('group', { name: '必填（所选各不相同）' }).waitFor()
  })

  test('are found by key from another page, and have a menu by pointer and key', async () => {
    await page.getByRole('tab', { name: '其他' }).click()
    await page.keyboard.press('Control+f')
    const finder = page.getByRole('dialog', { name: '查找字段' })
    await finder.getByRole('textbox', { name: '字段名称或标识' }).fill('DEVICE')
    await finder.getByRole('button', { name: /设备名称/ }).waitFor()
    await finder.getByRole('textbox', { name: '字段名称或标识' }).press('Enter')
    await hasKeyboard(page, '设备名称')
    expect(await selected(page)).toEqual(['设备名称'])

    await page.keyboard.press('Shift+F10')
    const menu = page.getByRole('menu', { name: '“设备名称”的菜单' })
    await menu.getByRole('menuitem', { name: '修改名称' }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await hasKeyboard(page, '设备名称')
    await onCanvas(page, '设备清单').click({ position: { x: 20, y: 12 }, button: 'right' })
    await page.getByRole('menuitem', { name: '复制一份' }).click()
    await canvas(page).getByRole('treeitem', { name: '设备清单', exact: true }).nth(1).waitFor()
    await page.keyboard.press('Control+z')
  })

  test('go to another page on its tab', async () => {
    const box = await page.getByRole('tab', { name: '其他' }).boundingBox()
    const from = await onCanvas(page, '姓名').boundingBox()
    if (!box || !from) throw new Error('nothing to point at')
    await page.mouse.move(from.x + 20, from.y + 12)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 })
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 10 })
    await page.mouse.up()
    await page.getByRole('tab', { name: '其他', selected: true }).waitFor()
    expect(await order(page)).toEqual(['姓名'])
    await waitUntilSaved(page)
    const { form } = (await read(page, itemId)).definition as unknown as { form: FormDefinition }
    expect(form.pages[1]?.sections[0]?.fields.map(field => field.key)).toEqual(['name'])

    await page.getByRole('tab', { name: '其他' }).click()
    await page.keyboard.press('Control+d')
    await page.getByRole('tab', { name: '其他' }).nth(1).waitFor()
    expect(await order(page)).toEqual(['姓名'])
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('tab', { name: '其他' }).nth(1).waitFor({ state: 'detached' })
  })

  test('bring what lies below the edge into sight while they are dragged', async () => {
    await page.setViewportSize({ width: 1440, height: 460 })
    await page.getByRole('tab', { name: '基本信息' }).click()
    const pane = page.getByRole('main', { name: '表单画布' })
    const from = await onCanvas(page, '外设仓库').boundingBox()
    const box = await pane.boundingBox()
    if (!from || !box) throw new Error('nothing to point at')
    expect(await pane.evaluate(element => element.scrollTop)).toBe(0)
    await page.mouse.move(from.x + 20, from.y + 12)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 })
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 6, { steps: 6 })
    await expect.poll(() => pane.evaluate(element => element.scrollTop)).toBeGreaterThan(100)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await order(page)).toEqual(['外设仓库', '仓库地址', '设备清单', '设备名称'])
  })
})

const depotFields: FormDefinition['pages'][number]['sections'][number]['fields'] = [
  { id: 'f1', key: 'name', type: 'text', label: '姓名' },
  { id: 'f2', key: 'hasDepot', type: 'boolean', label: '外设仓库' },
  { id: 'f3', key: 'depot', type: 'text', label: '仓库地址', visibleWhen: 'hasDepot = true' },
]

const depotPages: FormDefinition['pages'] = [
  {
    id: 'p1',
    title: '基本信息',
    sections: [
      { id: 's1', title: '申请人', fields: depotFields },
      {
        id: 's2',
        title: '设备',
        fields: [
          {
            id: 'f4',
            key: 'gear',
            type: 'repeat',
            label: '设备清单',
            fields: [{ id: 'f5', key: 'device', type: 'text', label: '设备名称' }],
          },
        ],
      },
    ],
  },
  { id: 'p2', title: '其他', sections: [{ id: 's3', title: '备注', fields: [] }] },
]

const otherPages: FormDefinition['pages'] = [
  {
    id: 'q1',
    title: '单位信息',
    sections: [
      {
        id: 'q2',
        title: '单位情况',
        fields: [{ id: 'q3', key: 'hasDepot', type: 'text', label: '单位' }],
      },
    ],
  },
]

async function makeItem(address: string, key: string, form: FormDefinition): Promise<string> {
  const designer = await signInToApi(address, 'chengguan-sheji')
  const created = await designer.send('POST', '/api/design/items', { key, name: key, itemType: '20' })
  const item = created.body as DesignItem
  const definition = { ...item.definition, form }
  const path = `/api/design/items/${item.id}`
  const saved = await designer.send('PUT', path, { definition }, { 'if-match': `"${item.revision}"` })
  expect(saved.status, saved.text).toBe(200)
  return item.id
}

async function openForm(page: Page, itemId: string): Promise<void> {
  await page.goto(`/designer/items/${itemId}/form`)
  await canvas(page).waitFor()
}

async function read(page: Page, itemId: string): Promise<DesignItem> {
  const answer = await page.request.get(`/api/design/items/${itemId}`)
  return (await answer.json()) as DesignItem
}

function fieldsOf({ definition }: DesignItem): typeof depotFields {
  const { form } = definition as unknown as { form: FormDefinition }
  return form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
}

/** Names of what is selected, in the order of the canvas. */
function selected(page: Page): Promise<string[]> {
  return canvas(page)
    .locator('[role="treeitem"][aria-selected="true"]')
    .evaluateAll(items => items.map(item => item.getAttribute('aria-label') ?? ''))
}

/** Names of the fields in the order of the canvas. */
function order(page: Page): Promise<string[]> {
  return canvas(page)
    .locator('[role="treeitem"][data-item^="field:"]')
    .evaluateAll(items => items.map(item => item.getAttribute('aria-label') ?? ''))
}

async function pointAt(page: Page, name: string): Promise<void> {
  await onCanvas(page, name).click({ position: { x: 20, y: 12 } })
}

async function widthOf(page: Page, itemId: string, id: string): Promise<number | undefined> {
  await waitUntilSaved(page)
  return fieldsOf(await read(page, itemId)).find(field => field.id === id)?.width
}

/** What is put elsewhere keeps the keyboard. */
async function hasKeyboard(page: Page, name: string): Promise<void> {
  await canvas(page).locator(`[role="treeitem"][aria-label="${name}"]:focus`).waitFor()
}

async function said(page: Page, text: string): Promise<void> {
  await page.getByRole('main').getByRole('status').filter({ hasText: text }).waitFor()
}
