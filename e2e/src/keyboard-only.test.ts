import type { DesignItem } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { press, pressUntilFocused, pick, tabTo, write } from './harness/keyboard.ts'
import { lookAgain, settled } from './harness/look-again.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { readStoredCase } from './harness/read-stored-case.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { canvas, inspector, onCanvas, waitUntilSaved } from './people/administrator.ts'
import { fieldOf, readCaseNumber, waitUntilSaved as waitUntilKept } from './people/applicant.ts'

const itemName = '场地预约'

/** From signing in to the receipt without a pointer: nothing here clicks, fills or focuses, there are only keys. */
describe('the keyboard alone', () => {
  let server: RunningServer
  let browser: Browser
  let administrator: Page
  let applicant: Page
  let itemAddress = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    administrator = await openWindow(browser, server.address)
    applicant = await openWindow(browser, server.address)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('builds a form in the designer, moves a field, puts one into a repeat, and publishes', async () => {
    const page = administrator
    await signIn(page, 'chengguan-sheji', '/designer/')
    await createItem(page)
    await addField(page, '单选', '用途', 'purpose')
    await addField(page, '单行文本', '事由', 'reason')
    await addField(page, '单行文本', '姓名', 'personName')
    await addField(page, '子表', '人员名单', 'people')
    await moveUp(page, '事由')
    await putInto(page, '姓名', '人员名单')
    await waitUntilSaved(page)
    const itemId = new URL(page.url()).pathname.split('/').find(part => /^[0-9a-f-]{36}$/.test(part))
    await lookAgain(page)
    const answer = await page.request.get(`/api/design/items/${itemId}`)
    expect(outline((await answer.json()) as DesignItem)).toEqual(['reason', 'purpose', 'people(personName)'])
    itemAddress = await publish(page)
  })

  test('fills a page of every kind of control and submits it', async () => {
    const page = applicant
    await signIn(page, 'zhangwei', itemAddress)
    await press(page, page.getByRole('link', { name: '开始办理' }))
    await page.waitForURL(/\/drafts\//)
    await settled(page)
    await write(page, fieldOf(page, '事由'), '社区歌会')
    const purpose = page.getByRole('group', { name: /^用途/ }).getByRole('radio')
    await tabTo(page, purpose.first())
    await page.keyboard.press('ArrowDown')
    await press(page, page.getByRole('button', { name: '添加一行' }))
    await write(
      page,
      page.getByRole('row', { name: /第 1 行/ }).getByRole('textbox', { name: '姓名' }),
      '李梅',
    )
    await page.keyboard.press('Tab')
    await waitUntilKept(page)
    await lookAgain(page)
    expect(await fieldOf(page, '事由').inputValue()).toBe('社区歌会')
    await press(page, page.getByRole('button', { name: '下一步：核对提交' }))
    await page.getByRole('heading', { name: '核对填报内容' }).waitFor()
    await press(page, page.getByRole('button', { name: '提交申请' }))
    await page.getByRole('heading', { name: '提交成功' }).waitFor()
    await lookAgain(page)
    const { answers } = await readStoredCase(page, await readCaseNumber(page))
    expect(answers).toEqual({ reason: '社区歌会', purpose: '2', people: [{ personName: '李梅' }] })
  })
})

async function signIn(page: Page, account: string, place: string): Promise<void> {
  await page.goto(`/api/login?returnTo=${encodeURIComponent(place)}`)
  await page.getByRole('heading', { name: '登录一表' }).waitFor()
  await press(page, page.getByRole('button', { name: new RegExp(`\\b${account}\\b`) }))
  await page.waitForURL(url => url.pathname.startsWith(place))
  await settled(page)
}

async function createItem(page: Page): Promise<void> {
  await press(page, page.getByRole('button', { name: '新建事项' }))
  const dialog = page.getByRole('dialog', { name: '新建事项' })
  await write(page, dialog.getByLabel('事项名称'), itemName)
  await pick(page, dialog.getByRole('combobox', { name: '事项类型' }), '公共服务')
  await write(page, dialog.getByLabel('事项标识'), 'venue-booking')
  await press(page, dialog.getByRole('button', { name: '创建' }))
  await canvas(page).waitFor()
}

/** The field goes behind what was selected, which is the one added before, and is named. */
async function addField(page: Page, type: string, label: string, key: string): Promise<void> {
  const palette = page.getByRole('complementary', { name: '添加字段' })
  await write(page, palette.getByRole('textbox', { name: '搜索字段类型' }), type)
  await press(page, palette.getByRole('button', { name: type, exact: true }))
  await write(page, inspector(page).getByRole('textbox', { name: '名称', exact: true }), label)
  await write(page, inspector(page).getByRole('textbox', { name: '标识', exact: true }), key)
  await page.keyboard.press('Tab')
  await onCanvas(page, label).waitFor()
}

/** Into the tree with Tab, through it with the arrows. */
async function reach(page: Page, name: string): Promise<void> {
  await tabTo(page, canvas(page).locator('[role="treeitem"][tabindex="0"]').first())
  await page.keyboard.press('Home')
  await pressUntilFocused(page, onCanvas(page, name), 'ArrowDown')
}

async function moveUp(page: Page, name: string): Promise<void> {
  await reach(page, name)
  await page.keyboard.press('Alt+ArrowUp')
}

/** Picks it up, steps through the places until one is in the container, and drops it. */
async function putInto(page: Page, name: string, container: string): Promise<void> {
  await reach(page, name)
  await page.keyboard.press('Space')
  const said = page.getByText(`“${container}”第 1 个位置`)
  await page.getByText(`已拿起“${name}”`).waitFor()
  for (let presses = 0; presses < 30 && (await said.count()) === 0; presses += 1) {
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(50)
  }
  await said.waitFor()
  await page.keyboard.press('Space')
  await page.getByText(`“${name}”已放到“${container}”`).waitFor()
}

async function publish(page: Page): Promise<string> {
  await press(page, page.getByRole('banner').getByRole('button', { name: '发布' }))
  const dialog = page.getByRole('dialog', { name: '发布' })
  await dialog.getByText('可以发布').waitFor()
  await write(page, dialog.getByRole('textbox', { name: '发布说明' }), '只用键盘做成')
  await press(page, dialog.getByRole('button', { name: '发布', exact: true }))
  const open = page.getByRole('link', { name: '打开办事页面' })
  await open.waitFor()
  return new URL((await open.getAttribute('href')) ?? '', page.url()).pathname
}

/** Keys of the fields in order, those of a repeat behind it. */
function outline(item: DesignItem): string[] {
  const { form } = item.definition as unknown as { form: { pages: { sections: { fields: Outlined[] }[] }[] } }
  return form.pages
    .flatMap(({ sections }) => sections)
    .flatMap(({ fields }) => fields)
    .map(({ key, fields }) => (fields === undefined ? key : `${key}(${fields.map(each => each.key).join()})`))
}

type Outlined = { key: string; fields?: Outlined[] }
