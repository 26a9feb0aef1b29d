import type { ItemDefinition } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import {
  boxOf,
  chooseFrom,
  openPart,
  prefillFromAccount,
  undoNamed,
  waitUntilSaved,
} from './people/administrator.ts'
import { choose } from './people/settings.ts'
import { publishTextItem } from './people/publish-text-item.ts'

describe('the parts of an item beside its form', () => {
  let server: RunningServer
  let browser: Browser
  let page: Page
  let itemId: string

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await publishTextItem(server.address, {
      key: 'item-parts',
      name: '组成演练',
      fields: [
        {
          id: 'trade',
          key: 'trade',
          type: 'select',
          label: '行业',
          options: { type: 'inline', options: [{ value: 'x', label: '其他' }] },
        },
        { id: 'area', key: 'area', type: 'number', label: '面积', visibleWhen: 'trade = "x"' },
      ],
    })
    page = await openWindow(browser, server.address)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await signIn(page, 'chengguan-sheji', `/designer/items/${itemId}/codeTables`)
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('a code table is pasted, edited and undone; a wrong parent leads back to its cell', async () => {
    await page.getByRole('button', { name: '添加代码表' }).click()
    await page.getByRole('button', { name: '粘贴或导入' }).click()
    const dialog = page.getByRole('dialog', { name: /^粘贴或导入/ })
    const pasted = dialog.getByLabel('从电子表格复制的内容')
    await pasted.fill('代码\t名称\t上级代码\n01\t餐饮\t\n01\t又一个\t\n')
    await dialog.getByText('第 3 行的代码“01”前面已有').waitFor()
    expect(await dialog.getByRole('button', { name: /^导入/ }).isDisabled()).toBe(true)
    await pasted.fill('代码\t名称\t上级代码\n01\t餐饮\t\n02\t零售\t\n0201\t便利店\t02\n')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '导入 3 项' }).click()
    await dialog.waitFor({ state: 'detached' })
    const parent = page.getByRole('textbox', { name: '便利店：上级代码' })
    await parent.fill('99')
    await page.getByRole('textbox', { name: '查找代码或名称' }).focus()
    await page.getByRole('region', { name: '问题' }).getByRole('button').first().click()
    await page.getByRole('button', { name: /表中没有上级代码“99”/ }).click()
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('aria-label') === '便利店：上级代码',
    )
    await expectAccessible(page)
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => parent.inputValue()).toBe('02')
    const code = page.getByRole('textbox', { name: '零售：代码' })
    await code.fill('2')
    await code.press('ArrowUp')
    await expect.poll(() => parent.inputValue()).toBe('2')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '餐饮：代码')
    // What stood below it stands below its parent: nothing is left hanging, and undo brings both back.
    await page.getByRole('button', { name: '删除零售' }).click()
    await expect.poll(() => parent.inputValue()).toBe('')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => parent.inputValue()).toBe('2')
  })

  test('a file is read by the server', async () => {
    await page.getByRole('button', { name: '粘贴或导入' }).click()
    const dialog = page.getByRole('dialog', { name: /^粘贴或导入/ })
    const file = { name: '行业.csv', mimeType: 'text/csv', buffer: Buffer.from('编码,名称\nx,其他\n') }
    await dialog.locator('input[type=file]').setInputFiles(file)
    await dialog.getByText('已读取文件：行业.csv').waitFor()
    await dialog.getByRole('button', { name: '导入 1 项' }).click()
    await page.getByRole('textbox', { name: '其他：代码' }).waitFor()
    await waitUntilSaved(page)
    expect((await definition()).codeTables?.[0]?.rows.map(({ code }) => code)).toEqual([
      '01',
      '2',
      '0201',
      'x',
    ])
  })

  test('a decision table is drawn up in its grid, judged and tried', async () => {
    await openPart(page, '决策表')
    await page.getByRole('button', { name: '添加决策表' }).click()
    const main = page.getByRole('main', { name: '决策表' })
    const inputs = main.getByRole('group', { name: '输入' })
    await inputs.getByRole('combobox', { name: '选择字段' }).click()
    await page.locator('.ant-select-dropdown:visible').getByText('面积').click()
    const first = main.getByRole('textbox', { name: '第 1 条规则：面积' })
    await first.fill('< 10')
    await main.getByRole('textbox', { name: '第 1 条规则：结果' }).fill('"小"')
    await main.getByRole('button', { name: '添加规则' }).click()
    await main.getByRole('textbox', { name: '第 2 条规则：面积' }).fill('>= 5')
    await main.getByRole('textbox', { name: '第 2 条规则：结果' }).fill('"大"')
    await main.getByText(/第2条规则与第1条规则重叠/).waitFor()
    await main.getByRole('spinbutton', { name: '面积' }).fill('7')
    await main.getByText(/不能得出结果，转由人工判断/).waitFor()
    await expectAccessible(page)
    await main.getByRole('textbox', { name: '第 2 条规则：面积' }).fill('>= 10')
    await main.getByText('结果：小').waitFor()
    await main.getByText('符合的规则：第 1 条').waitFor()
    await waitUntilSaved(page)
    expect((await definition()).decisions?.[0]?.rules.map(({ inputs: cells }) => cells)).toEqual([
      ['< 10'],
      ['>= 10'],
    ])
  })

  test('questions lead to handling items, and a dead end leads back to its answer', async () => {
    await openPart(page, '情形')
    const main = page.getByRole('main', { name: '情形' })
    await main.getByRole('button', { name: '添加办理项' }).click()
    await main.getByRole('button', { name: '添加第一个问题' }).click()
    const lead = async (answer: number, to: RegExp) => {
      await main.getByRole('combobox', { name: '去向' }).nth(answer).click()
      const list = page.locator('.ant-select-dropdown:visible')
      await list.getByText(to).click()
      await list.waitFor({ state: 'hidden' })
    }
    await lead(0, /^办理项/)
    await lead(1, /新的问题/)
    await expect.poll(() => main.getByRole('region', { name: '新问题' }).count()).toBe(2)
    await lead(2, /^办理项/)
    expect(await main.getByText('没有终点').count()).toBe(1)
    await expectAccessible(page)
    const last = main.getByRole('textbox', { name: '回答 1' }).nth(1)
    await page
      .getByRole('button', { name: /回答“.+”之后没有去向/ })
      .first()
      .click()
    await page.waitForFunction(() => document.activeElement?.closest('.yd-answer') !== null)
    expect(await last.isVisible()).toBe(true)
    await lead(3, /^办理项/)
    await expect.poll(() => main.getByText('没有终点').count()).toBe(0)
    await waitUntilSaved(page)
    const { situations } = await definition()
    expect(situations?.questions.map(({ answers }) => answers.length)).toEqual([2, 2])
  })

  test('questions and answers are moved by keyboard, by pointer and by button, each undone by name', async () => {
    const main = page.getByRole('main', { name: '情形' })
    const answers = async (at: number) => {
      await waitUntilSaved(page)
      return (await definition()).situations?.questions[at]?.answers ?? []
    }
    // Saving begins a moment after the change.
    const saved = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 20_000 })
    const before = [await answers(0), await answers(1)]
    const [stays, leads] = before[0] ?? []
    expect(leads?.nextQuestion).toBeDefined()

    // By keyboard: the last place that is offered is behind the other answer.
    await main
      .getByRole('button', { name: /^移动“是”/ })
      .first()
      .focus()
    await page.keyboard.press('Space')
    await page.getByText(/^已拿起“是”/).waitFor()
    await page.keyboard.press('End')
    await page.getByText('“新问题”第 3 个位置').waitFor()
    await page.keyboard.press('Space')
    await saved(() => answers(0)).toEqual([leads, stays])
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^移动“是”/)
    await expectAccessible(page)
    await undoNamed(page, '移动“是”到“新问题”')
    await saved(() => answers(0)).toEqual(before[0])

    // By pointer: the second question goes behind the other answer of the first one, where a line shows its place.
    const grip = await boxOf(main.getByRole('button', { name: /^移动“新问题”/ }).nth(1))
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
    await page.mouse.down()
    await page.mouse.move(grip.x + 30, grip.y + 20, { steps: 4 })
    const place = await boxOf(main.getByText('拖到这里，接着问这个问题').first())
    await page.mouse.move(place.x + 60, place.y + place.height / 2, { steps: 10 })
    await page.locator('.yd-line').waitFor()
    await page.mouse.up()
    await saved(async () => (await answers(0)).map(({ nextQuestion }) => nextQuestion)).toEqual([
      leads?.nextQuestion,
      undefined,
    ])
    await undoNamed(page, '移动“新问题”到“新问题 是”')
    await saved(() => answers(0)).toEqual(before[0])

    await main.getByRole('button', { name: '下移是' }).first().click()
    await saved(() => answers(0)).toEqual([leads, stays])
    await undoNamed(page, '移动“是”到“新问题”')
    await saved(async () => [await answers(0), await answers(1)]).toEqual(before)
  })

  test('the preview tells why a field is what it is, as a test person and on paper', async () => {
    await prefillFromAccount(page, { value: 'name', field: 'subject' })
    await page.getByRole('button', { name: '预览' }).click()
    const preview = page.getByRole('dialog', { name: '预览' })
    await preview.getByText('测试人与数据来源').click()
    await chooseFrom(page, preview.getByRole('combobox', { name: '以谁的身份' }), '林晓')
    await preview.getByRole('button', { name: '重新开始' }).click()
    const subject = preview.locator('[data-path="/subject"] input')
    await expect.poll(() => subject.inputValue()).toBe('林晓')
    const why = preview.getByRole('complementary', { name: '为什么？' })
    await choose(page, why, '字段', '面积')
    await why.getByText('现在：不成立').waitFor()
    await preview.locator('[data-path="/trade"] select').selectOption({ label: '其他' })
    await preview.locator('[data-path="/area"] input').focus()
    await why.getByText('现在：成立').waitFor()
    await why.getByRole('definition').getByText('其他').waitFor()
    await expectAccessible(page)
    await preview.getByText('打印', { exact: true }).click()
    await preview.getByRole('article').getByRole('cell', { name: '其他' }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await preview.waitFor({ state: 'hidden' })
  })

  test('the source page has the schema, the types and a sample of the answers', async () => {
    await openPart(page, '源码')
    await page.getByRole('tab', { name: 'TypeScript' }).click()
    const types = page
      .getByLabel('TypeScript', { exact: true })
      .filter({ hasText: 'export interface Answers' })
    await types.getByText(/trade/).waitFor()
    await expectAccessible(page)
    const download = page.waitForEvent('download')
    await page.getByRole('tabpanel', { name: 'TypeScript' }).getByRole('button', { name: '下载' }).click()
    expect((await download).suggestedFilename()).toBe('item-parts.answers.ts')
    await page.getByRole('tab', { name: '样例' }).click()
    const panel = page.getByRole('tabpanel', { name: '样例' })
    await panel.getByRole('button', { name: '复制' }).click()
    await page.getByText('已复制').waitFor()
    const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
    expect(copied).toMatchObject({ trade: 'x' })
    await page.getByRole('tab', { name: 'JSON Schema' }).click()
    await page
      .getByText(/2020-12\/schema/)
      .first()
      .waitFor()
    await expectAccessible(page)
  })

  async function definition(): Promise<ItemDefinition> {
    const designer = await signInToApi(server.address, 'chengguan-sheji')
    const { body } = await designer.get(`/api/design/items/${itemId}`)
    return (body as { readonly definition: ItemDefinition }).definition
  }
})
