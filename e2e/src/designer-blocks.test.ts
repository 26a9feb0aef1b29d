import type { DesignItem, ItemDefinition } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import {
  canvas,
  chooseFrom,
  dragNew,
  inspector,
  onCanvas,
  openPart,
  waitUntilSaved,
} from './people/administrator.ts'
import { writeExpression } from './people/settings.ts'
import { publishTextItem } from './people/publish-text-item.ts'

describe('blocks of the library', () => {
  let server: RunningServer
  let browser: Browser
  /** The item the block is made in, and another one. */
  let first: string
  let second: string
  let page: Page

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    const agent = [
      { id: 'hasAgent', key: 'hasAgent', type: 'boolean', label: '是否委托代理人' },
      {
        id: 'agentName',
        key: 'agentName',
        type: 'text',
        label: '代理人姓名',
        visibleWhen: 'hasAgent = true',
      },
    ]
    first = await publishTextItem(server.address, { key: 'blocks-one', name: '组件演练一', fields: agent })
    second = await publishTextItem(server.address, { key: 'blocks-two', name: '组件演练二' })
    page = await openWindow(browser, server.address)
    await signIn(page, 'chengguan-sheji', `/designer/items/${first}/form`)
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('the palette’s data elements and groups of fields can be dragged to their place', async () => {
    await page.getByRole('textbox', { name: '搜索字段类型' }).fill('电子邮箱')
    await dragNew(page, page.getByRole('button', { name: /person\.email/ }), { behind: 'content' })
    await onCanvas(page, '电子邮箱').waitFor()
    await page.getByRole('textbox', { name: '搜索字段类型' }).fill('声明组')
    await dragNew(page, page.getByRole('button', { name: '声明组' }), { behind: '电子邮箱' })
    await onCanvas(page, '申请人声明').waitFor()
    await page.getByRole('textbox', { name: '搜索字段类型' }).fill('')
    expect(await namesOnCanvas()).toEqual([
      '内容',
      'subject',
      'content',
      '电子邮箱',
      '申请人声明',
      '申请人签名',
      '是否委托代理人',
      '代理人姓名',
    ])
    // One act each.
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('button', { name: '撤销' }).click()
    expect(await namesOnCanvas()).toEqual(['内容', 'subject', 'content', '是否委托代理人', '代理人姓名'])
  })

  test('chosen fields are saved as a block, with their rules and without what they name outside', async () => {
    await onCanvas(page, '是否委托代理人').click()
    await onCanvas(page, '代理人姓名').click({ modifiers: ['Shift'] })
    await page.getByRole('button', { name: '存为组件…' }).click()
    const dialog = page.getByRole('dialog', { name: '存为组件' })
    await dialog.getByLabel('组件名称').fill('代理人组')
    await dialog.getByLabel('用途说明').fill('申请人可以委托他人办理时用')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '存入组件库' }).click()
    await page.getByText('“代理人组”版本 1 已存入组件库').waitFor()
  })

  test('it is linked into two items, at a place of its own and with keys that are free', async () => {
    await insert('代理人组', '插入链接')
    const linked = onCanvas(page, '代理人组')
    await linked.waitFor()
    await canvas(page).getByText('组件“代理人组”版本 1').waitFor()
    await inspector(page).getByRole('textbox', { name: '标识前缀' }).fill('second')
    await inspector(page).getByRole('textbox', { name: '标识前缀' }).blur()
    await expectAccessible(page)
    await waitUntilSaved(page)

    await page.goto(`/designer/items/${second}/form`)
    await canvas(page).waitFor()
    await dragNew(page, page.getByRole('button', { name: '插入组件：代理人组' }), { behind: 'content' })
    await insertAs('插入链接')
    await onCanvas(page, '代理人姓名').waitFor()
    await waitUntilSaved(page)
  })

  test('what it brings is not changed in the item, and the reason is said', async () => {
    await onCanvas(page, '代理人姓名').click()
    await inspector(page).getByText('这个字段来自组件“代理人组”版本 1').waitFor()
    await page.keyboard.press('F2')
    await page.getByText('“代理人组”链接了组件（版本 1），里面的字段不能在这里改').waitFor()
    await page.keyboard.press('Delete')
    await onCanvas(page, '代理人姓名').waitFor()
    // Its own name it may have.
    await onCanvas(page, '代理人组').click({ position: { x: 300, y: 8 } })
    await inspector(page).getByRole('textbox', { name: '标题', exact: true }).fill('受托人')
    await onCanvas(page, '受托人').waitFor()
    await waitUntilSaved(page)
  })

  test('its next version is made on a canvas of its own, and where it is used is told', async () => {
    await inspector(page).getByRole('link', { name: '打开组件' }).click()
    await page.getByRole('heading', { name: '代理人组', level: 1 }).waitFor()
    expect(await usesTold()).toEqual(['组件演练二 草稿 版本 1 最新', '组件演练一 草稿 版本 1 最新'])
    await expectAccessible(page)
    await page.getByRole('button', { name: '修改字段' }).click()
    await onCanvas(page, '代理人姓名').click()
    await inspector(page).getByRole('textbox', { name: '名称', exact: true }).fill('受托人姓名')
    await dragNew(page, page.getByRole('button', { name: '手机号码', exact: true }), { behind: '受托人姓名' })
    await onCanvas(page, '手机号码').waitFor()
    await expectProblemsOfFields()
    // A tab that goes away loses nothing.
    await page.waitForTimeout(800)
    await page.reload()
    await onCanvas(page, '受托人姓名').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '存为版本 2' }).click()
    const dialog = page.getByRole('dialog', { name: '存为版本 2' })
    await dialog.getByText('“受托人姓名”的名称由“代理人姓名”改为“受托人姓名”').waitFor()
    await dialog.getByLabel('这一版改了什么').fill('改名，补手机')
    await dialog.getByRole('button', { name: '存为版本 2' }).click()
    await page.getByText('改名，补手机').waitFor()
    expect(await usesTold()).toEqual(['组件演练二 草稿 版本 1 有更新', '组件演练一 草稿 版本 1 有更新'])
  })

  test('an item takes it when it wants to, after reading what it changes', async () => {
    await page.goto(`/designer/items/${second}/form`)
    await canvas(page).getByText('有新版本 2').waitFor()
    await onCanvas(page, '受托人').click({ position: { x: 300, y: 8 } })
    await inspector(page).getByRole('button', { name: '有新版本 2 →' }).click()
    const dialog = page.getByRole('dialog', { name: '“代理人组”更新到版本 2' })
    await dialog.getByText('“受托人姓名”的名称由“代理人姓名”改为“受托人姓名”').waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '更新到版本 2' }).click()
    await onCanvas(page, '受托人姓名').waitFor()
    await canvas(page).getByText('组件“代理人组”版本 2').waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await canvas(page).getByText('组件“代理人组”版本 1').waitFor()
    await page.getByRole('button', { name: '重做' }).click()
    await canvas(page).getByText('组件“代理人组”版本 2').waitFor()
    await waitUntilSaved(page)
  })

  test('what somebody changed past the designer is refused when it is published, and can be put back', async () => {
    await tamper(second)
    await page.reload()
    await canvas(page).waitFor()
    const problems = page.getByRole('region', { name: '问题' })
    await problems.getByRole('button', { expanded: false }).click()
    const line = problems.getByRole('listitem').filter({ hasText: '“代理人组”版本 2 不一致' })
    await line.getByRole('button', { name: '转为副本', exact: true }).waitFor()
    await line.getByRole('button', { name: '恢复为版本 2', exact: true }).click()
    await line.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^撤销/ }).click()
    await line.waitFor()
    await problems.getByRole('button', { expanded: true }).click()
    await waitUntilSaved(page)
    await page.getByRole('button', { name: '发布', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '发布' })
    await dialog.getByText('分组“受托人”的内容和所链接的组件“代理人组”版本 2 不一致').waitFor()
    expect(await dialog.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true)
    // The problem says where it is, and leads there.
    await dialog.getByRole('button', { name: /表单 · 受托人.*不一致/ }).click()
    await dialog.waitFor({ state: 'detached' })
    await inspector(page).getByRole('button', { name: '恢复为版本 2' }).click()
    await onCanvas(page, '受托人姓名').waitFor()
    await waitUntilSaved(page)
  })

  test('a published version holds the fields themselves, and is among the uses', async () => {
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await page
      .getByRole('dialog', { name: '发布' })
      .getByRole('button', { name: '发布', exact: true })
      .click()
    await page
      .getByRole('dialog', { name: '第 2 版已发布' })
      .getByRole('button', { name: '继续设计' })
      .click()
    const { form } = await publishedDefinition(second)
    const section = form.pages[0]?.sections.find(each => each.block !== undefined)
    expect(section?.fields.map(field => field.label)).toEqual(['是否委托代理人', '受托人姓名', '手机号码'])
    await onCanvas(page, '受托人').click({ position: { x: 300, y: 8 } })
    await inspector(page).getByRole('link', { name: '打开组件' }).click()
    await page.getByRole('heading', { name: '代理人组', level: 1 }).waitFor()
    expect(await usesTold()).toEqual([
      '组件演练二 草稿 版本 2 最新',
      '组件演练二 第 2 版 在用 版本 2 最新',
      '组件演练一 草稿 版本 1 有更新',
    ])
  })

  test('as a copy the fields are the item’s own', async () => {
    await page.goto(`/designer/items/${first}/form`)
    await onCanvas(page, '代理人组').click({ position: { x: 300, y: 8 } })
    await inspector(page).getByRole('button', { name: '转为副本' }).click()
    await canvas(page).getByText('组件“代理人组”版本 1').waitFor({ state: 'detached' })
    await onCanvas(page, '代理人姓名').last().click()
    await inspector(page).getByRole('textbox', { name: '名称', exact: true }).fill('经办人姓名')
    await onCanvas(page, '经办人姓名').waitFor()
    await expectSecondKeys()
  })

  test('a block is made of a usual group, and its page fits a phone', async () => {
    const phone = await openWindow(browser, server.address, 'phone')
    await signIn(phone, 'chengguan-sheji', '/designer/blocks')
    await phone.getByRole('button', { name: '新建组件' }).click()
    const dialog = phone.getByRole('dialog', { name: '新建组件' })
    await chooseFrom(phone, dialog.getByRole('combobox', { name: '从常用组件开始' }), '联系送达组')
    expect(await dialog.getByLabel('组件名称').inputValue()).toBe('联系送达组')
    await dialog.getByRole('button', { name: '新建组件' }).click()
    await phone.getByRole('heading', { name: '联系送达组', level: 1 }).waitFor()
    await expectAccessible(phone)
    const width = await phone.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
    await phone.getByRole('button', { name: '停用' }).click()
    await phone.getByRole('dialog').getByRole('button', { name: '停用' }).click()
    await phone.getByText('已停用').waitFor()
  })

  /** What is wrong with the fields is told below them, leads to where it is, and is mended by one press. */
  async function expectProblemsOfFields(): Promise<void> {
    const problems = page.getByRole('region', { name: '问题' })
    // Nothing is said of a guide or a flow, which a block has not.
    expect(await problems.getByRole('status').innerText()).toMatch(/^没有问题/)
    await inspector(page).getByRole('textbox', { name: '名称', exact: true }).fill('手机号码(本人)')
    await writeExpression(inspector(page), '显示条件', 'hasAgnt = true')
    await problems.getByText(/^1 个错误/).waitFor()
    await onCanvas(page, '受托人姓名').click()
    await problems.getByRole('button', { expanded: false }).click()
    await expectAccessible(page)
    const error = problems.getByRole('listitem').filter({ hasText: 'hasAgnt' })
    await error.getByRole('button').first().click()
    await inspector(page).getByRole('heading', { name: '手机号码(本人)' }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/\/fields$/)
    await error.getByRole('button', { name: '更正为 hasAgent' }).click()
    await error.waitFor({ state: 'detached' })
    await problems.getByRole('button', { name: '更正为 手机号码（本人）' }).click()
    await onCanvas(page, '手机号码（本人）').waitFor()
    for (const _ of ['name', 'expression', 'mended', 'mended']) {
      await page.getByRole('button', { name: '撤销' }).click()
    }
    await onCanvas(page, '手机号码').waitFor()
    await problems.getByRole('button', { expanded: true }).click()
  }

  async function insert(block: string, how: string): Promise<void> {
    await page.getByRole('button', { name: `插入组件：${block}` }).click()
    await insertAs(how)
  }

  async function insertAs(how: string): Promise<void> {
    const dialog = page.getByRole('dialog', { name: '插入“代理人组”' })
    await dialog.getByRole('region', { name: '组件预览' }).waitFor()
    await dialog.getByRole('button', { name: how }).click()
  }

  async function namesOnCanvas(): Promise<string[]> {
    const items = await canvas(page).getByRole('treeitem').all()
    return Promise.all(items.map(async item => (await item.getAttribute('aria-label')) ?? ''))
  }

  /** The rows of the table of uses, each as one text. */
  async function usesTold(): Promise<string[]> {
    const table = page.getByRole('region', { name: '用在哪里' }).getByRole('row')
    await table.nth(1).waitFor()
    const rows = await table.filter({ has: page.getByRole('cell') }).all()
    const texts = await Promise.all(
      rows.map(async row => (await row.getByRole('cell').allInnerTexts()).join(' ')),
    )
    return texts.map(text => text.replaceAll(/\s+/g, ' ').trim())
  }

  /** Changes a field of the linked section in the draft without the designer. */
  async function tamper(itemId: string): Promise<void> {
    const designer = await signInToApi(server.address, 'chengguan-sheji')
    const path = `/api/design/items/${itemId}`
    const { definition, revision } = (await designer.get(path)).body as DesignItem
    const changed = JSON.parse(
      JSON.stringify(definition).replace('受托人姓名', '随便谁'),
    ) as DesignItem['definition']
    const saved = await designer.send('PUT', path, { definition: changed }, { 'if-match': `"${revision}"` })
    expect(saved.status, saved.text).toBe(200)
  }

  async function publishedDefinition(itemId: string): Promise<ItemDefinition> {
    const applicant = await signInToApi(server.address, 'zhangwei')
    return ((await applicant.get(`/api/items/${itemId}`)).body as { definition: ItemDefinition }).definition
  }

  /** The copy keeps the keys it had under the prefix of the link, and the rule that goes with them. */
  async function expectSecondKeys(): Promise<void> {
    expect(await inspector(page).getByRole('textbox', { name: '标识', exact: true }).inputValue()).toBe(
      'secondAgentName',
    )
    await waitUntilSaved(page)
    await openPart(page, '规则')
    await page.getByText('经办人姓名').first().waitFor()
  }
})
