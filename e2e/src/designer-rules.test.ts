import type { DesignItem, FormDefinition } from '@yibiao/schemas'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './harness/expect-accessible.ts'
import { settled } from './harness/look-again.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import {
  chooseFrom,
  inspector,
  onCanvas,
  openPart,
  undoNamed,
  waitUntilSaved,
} from './people/administrator.ts'
import { createItem } from './people/create-item.ts'
import { choose, pickCondition, writeNumber } from './people/settings.ts'

/** The rules of an item: what depends on what, what can never hold, and what happens to them when options go. */
describe('the rules of an item, embedded', () => {
  let server: RunningServer
  let browser: Browser
  let page: Page
  let itemId = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await createItem(server.address, { key: 'rules', name: '规则', form })
    page = await openWindow(browser, server.address)
    await signIn(page, 'chengguan-sheji', '/designer/')
    await settled(page)
    await page.goto(`/designer/items/${itemId}/rules`)
    await rules(page).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('names circles by labels and mends what can never hold, one step each', async () => {
    const attention = rules(page).getByRole('region', { name: /条规则需要注意$/ })
    await attention.getByText('“单价” → “总价” → “单价”').waitFor()
    await attention.getByText('这个条件与所在的“企业情况”的显示条件矛盾，永远不会显示').waitFor()
    await attention.getByText('字段“申请人类型”没有选项“企业”').waitFor()
    const count = await attention.getByRole('listitem').count()
    const mistaken = attention.getByRole('listitem').filter({ hasText: '没有选项“企业”' })
    await mistaken.getByRole('button', { name: '更正为 "firm"' }).click()
    await expect.poll(() => attention.getByRole('listitem').count()).toBe(count - 1)
    await page.getByText('当“申请人类型”为“企业”时，显示“执照号”。').waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await mistaken.waitFor()
    await page.getByRole('button', { name: '重做' }).click()
    await expect.poll(() => attention.getByRole('listitem').count()).toBe(count - 1)
    await expectAccessible(page)
  })

  test('draws what a field depends on, level by level, and walks along it by keyboard', async () => {
    await chooseFrom(page, rules(page).getByRole('combobox', { name: '按字段查看' }), '执照号')
    const picture = page.getByRole('region', { name: '“执照号”的依赖关系' })
    await picture.waitFor()
    expect(await levels(picture)).toEqual([['申请人类型'], ['执照号'], ['执照有效期']])
    const reads = picture.getByRole('list', { name: '“执照号”用到' })
    await reads.getByRole('button', { name: '申请人类型' }).waitFor()
    await picture.getByRole('button', { name: '申请人类型' }).first().focus()
    await page.keyboard.press('Enter')
    const wider = page.getByRole('region', { name: '“申请人类型”的依赖关系' })
    await wider.waitFor()
    // What depends on it through another one stands behind that one.
    const columns = await levels(wider)
    expect(columns).toHaveLength(3)
    expect(columns[1]).toContain('执照号')
    expect(columns[2]).toEqual(['执照有效期'])
    await rules(page)
      .getByText(/^4 条，共 \d+ 条$/)
      .waitFor()
    await expectAccessible(page)

    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('list', { name: '用到“申请人类型”' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('asks what takes the place of an option that goes, and changes all its uses at once', async () => {
    await openPart(page, '表单')
    await onCanvas(page, '申请人类型').click({ position: { x: 20, y: 12 } })
    const options = inspector(page).getByRole('group', { name: '选项' })
    await options.getByRole('button', { name: /^删除选项.*3/ }).click()
    // Nobody uses the third option.
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await options.getByRole('button', { name: /^删除选项.*2/ }).click()
    const dialog = page.getByRole('dialog', { name: /^“申请人类型”的选项有变化/ })
    await dialog.getByText('“企业”不再是选项，有 3 处用到它').waitFor()
    await dialog.getByText('当“申请人类型”为“企业”时，显示“执照号”。').waitFor()
    expect(await dialog.getByRole('button', { name: '全部修改' }).isDisabled()).toBe(true)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '取消' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await options.getByRole('textbox', { name: /的值$|值/ }).count()).toBeGreaterThan(0)

    await options.getByRole('button', { name: /^删除选项.*2/ }).click()
    await chooseFrom(page, dialog.getByRole('combobox', { name: '“企业”改用' }), '去掉这个比较')
    await dialog.getByText('这一条会删去。').first().waitFor()
    await chooseFrom(page, dialog.getByRole('combobox', { name: '“企业”改用' }), '个人')
    await dialog.getByText('改为：当“申请人类型”为“个人”时，显示“执照号”。').waitFor()
    await dialog.getByRole('button', { name: '全部修改' }).click()
    await dialog.waitFor({ state: 'detached' })
    await waitUntilSaved(page)
    const changed = fieldsOf(await read(page, itemId))
    expect(changed.find(({ key }) => key === 'licence')?.visibleWhen).toBe('kind = "person"')
    await page.getByRole('button', { name: '撤销' }).click()
    await waitUntilSaved(page)
    const back = fieldsOf(await read(page, itemId))
    expect(back.find(({ key }) => key === 'licence')?.visibleWhen).toBe('kind = "firm"')
    expect(back.find(({ key }) => key === 'kind')).toMatchObject({ options: { options: { length: 2 } } })
  })

  test('rewrites the uses of an option that only gets another value', async () => {
    const value = inspector(page).getByRole('group', { name: '选项' }).getByRole('textbox').nth(3)
    expect(await value.inputValue()).toBe('firm')
    await value.fill('company')
    await value.press('Enter')
    await page.getByText('已同时修改用到它的 3 处。').waitFor()
    await waitUntilSaved(page)
    const changed = fieldsOf(await read(page, itemId))
    expect(changed.find(({ key }) => key === 'licence')?.visibleWhen).toBe('kind = "company"')
  })

  test('offers quick fixes and advice below, and in the source as well', async () => {
    const problems = page.getByRole('region', { name: '问题' })
    expect(await problems.getByRole('status').innerText()).toMatch(/，1 条建议$/)
    await problems.getByRole('button', { expanded: false }).click()
    const advice = problems.getByRole('listitem').filter({ hasText: '半角标点' })
    await advice.getByRole('button', { name: '更正为 面积（平方米）' }).click()
    await advice.waitFor({ state: 'detached' })
    await onCanvas(page, '面积（平方米）').waitFor()
    expect(await problems.getByRole('status').innerText()).not.toContain('建议')
    await problems.getByRole('button', { expanded: true }).click()

    await openPart(page, '源码')
    const editor = page.locator('.monaco-editor').first()
    await editor.waitFor()
    await goToText(page, 'm2 > 0 and true')
    await page.locator('.squiggly-warning').first().waitFor()
    await page.keyboard.press('Control+.')
    await page.getByText(/^更正为 m2 > 0$/).waitFor()
    await page.keyboard.press('Enter')
    await waitUntilSaved(page)
    const mended = fieldsOf(await read(page, itemId))
    expect(mended.find(({ key }) => key === 'note')?.visibleWhen).toBe('m2 > 0')
    await page.getByRole('button', { name: '撤销' }).click()
    await waitUntilSaved(page)
    expect(fieldsOf(await read(page, itemId)).find(({ key }) => key === 'note')?.visibleWhen).toBe(
      'm2 > 0 and true',
    )

    // What is only typed is mended where it is typed, and goes into the history with it.
    await goToText(page, 'm2 > 0 and true')
    await page.keyboard.type('m2 > 9 and true')
    const fix = page.getByText(/^更正为 m2 > 9$/)
    await expect.poll(() => offered(page, fix)).toBe(true)
    await page.keyboard.press('Enter')
    await fix.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '应用修改' }).click()
    await waitUntilSaved(page)
    expect(fieldsOf(await read(page, itemId)).find(({ key }) => key === 'note')?.visibleWhen).toBe('m2 > 9')
  })

  test('conditions are picked from parts of answers, days, other fields and several options', async () => {
    await openPart(page, '表单')
    await onCanvas(page, '说明').click({ position: { x: 20, y: 12 } })
    const panel = inspector(page)
    await pickCondition(page, panel, '显示条件', [
      { about: '受托人 / 代理期限 / 截止日期', compares: '不早于', with: { today: true } },
      { about: '用途', compares: '至少包含一项', with: ['户外', '车身'] },
      { about: '执照有效期', compares: '晚于', with: { field: '受托人 / 代理期限 / 开始日期' } },
    ])
    await panel
      .getByText(
        '当“受托人 / 代理期限 / 截止日期”不早于今天，并且“用途”至少包含“户外”、“车身”中的一项，并且“执照有效期”晚于“受托人 / 代理期限 / 开始日期”时显示',
      )
      .waitFor()
    await expectAccessible(page)
    await waitUntilSaved(page)
    const picked =
      'trustee.period.to >= today() and (some each in uses satisfies each in ["outdoor", "car"]) and validity > trustee.period.from'
    const rule = async () =>
      fieldsOf(await read(page, itemId)).find(({ key }) => key === 'explanation')?.visibleWhen
    expect(await rule()).toBe(picked)

    // A day may be counted from there.
    const first = panel.getByRole('group', { name: '显示条件 1', exact: true })
    await choose(page, first, '前后推算', '之后')
    await writeNumber(first, '推算多少', 30)
    await choose(page, first, '推算单位', '天')
    await panel.getByText('不早于今天之后 30 天').waitFor()
    await waitUntilSaved(page)
    expect(await rule()).toBe(picked.replace('today()', 'today() + @"P30D"'))

    // The sentence says it all, so it can be written as well.
    await panel.getByRole('button', { name: '句子：显示条件' }).click()
    const sentence = panel.getByRole('textbox', { name: '句子：显示条件' })
    await sentence.fill('“受托人 / 姓名 / 名称”已填写，或者“用途”只包含“橱窗”')
    await waitUntilSaved(page)
    expect(await rule()).toBe('trustee.name != null or (every each in uses satisfies each in (["window"]))')
    await panel.getByRole('button', { name: '恢复默认：显示条件' }).click()
    await waitUntilSaved(page)
    expect(await rule()).toBeUndefined()
    await undoNamed(page, '“说明”的“显示条件”恢复默认')
    await waitUntilSaved(page)
    expect(await rule()).toMatch(/^trustee\.name/)
  })
})

const fields: FormDefinition['pages'][number]['sections'][number]['fields'] = [
  {
    id: 'f1',
    key: 'kind',
    type: 'radio',
    label: '申请人类型',
    options: {
      type: 'inline',
      options: [
        { value: 'person', label: '个人' },
        { value: 'firm', label: '企业' },
        { value: 'other', label: '其他组织' },
      ],
    },
  },
  { id: 'f2', key: 'licence', type: 'text', label: '执照号', visibleWhen: 'kind = "企业"' },
  { id: 'f3', key: 'validity', type: 'date', label: '执照有效期', visibleWhen: 'licence != null' },
  { id: 'f4', key: 'm2', type: 'number', label: '面积(平方米)' },
  { id: 'f5', key: 'note', type: 'text', label: '备注', visibleWhen: 'm2 > 0 and true' },
  {
    id: 'f6',
    key: 'price',
    type: 'calculated',
    valueType: 'number',
    label: '单价',
    calculate: 'sum / m2',
  },
  {
    id: 'f20',
    key: 'trustee',
    type: 'agent',
    label: '受托人',
    parts: [{ part: 'name' }, { part: 'period' }],
  },
  {
    id: 'f21',
    key: 'uses',
    type: 'checkboxes',
    label: '用途',
    options: {
      type: 'inline',
      options: [
        { value: 'window', label: '橱窗' },
        { value: 'outdoor', label: '户外' },
        { value: 'car', label: '车身' },
      ],
    },
  },
  { id: 'f22', key: 'explanation', type: 'text', label: '说明' },
  { id: 'f7', key: 'sum', type: 'calculated', valueType: 'number', label: '总价', calculate: 'price * m2' },
]

const form: FormDefinition = {
  pages: [
    {
      id: 'p1',
      title: '基本信息',
      sections: [
        { id: 's1', title: '申请人', fields },
        {
          id: 's2',
          title: '企业情况',
          visibleWhen: 'kind = "firm"',
          fields: [
            { id: 'f8', key: 'staff', type: 'integer', label: '员工人数' },
            { id: 'f9', key: 'idle', type: 'text', label: '个人情况', visibleWhen: 'kind = "person"' },
            {
              id: 'f10',
              key: 'agent',
              type: 'text',
              label: '经办人',
              requiredWhen: 'kind = "firm" and staff > 10',
            },
          ],
        },
      ],
    },
  ],
}

function rules(page: Page) {
  return page.getByRole('main', { name: '规则' })
}

/** Names in the picture, by column from left to right. */
async function levels(picture: ReturnType<typeof rules>): Promise<string[][]> {
  const nodes = await picture
    .locator('.yd-depends__node')
    .evaluateAll(all =>
      all.map(node => ({ x: node.getBoundingClientRect().x, name: node.getAttribute('title') ?? '' })),
    )
  return [
    ...Map.groupBy(
      nodes.toSorted((a, b) => a.x - b.x),
      ({ x }) => x,
    ).values(),
  ].map(column => column.map(({ name }) => name))
}

/** Puts the cursor of the source editor where a text stands. */
async function goToText(page: Page, text: string): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click()
  await page.keyboard.press('Control+f')
  const find = page.getByRole('textbox', { name: /查找|Find/ }).first()
  await find.fill(text)
  await find.press('Enter')
  await find.press('Escape')
}

/** Opens the light bulb where the cursor stands; what is typed is judged a moment later. */
async function offered(page: Page, fix: Locator): Promise<boolean> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+.')
  return fix.waitFor({ timeout: 2_000 }).then(
    () => true,
    () => false,
  )
}

async function read(page: Page, itemId: string): Promise<DesignItem> {
  const answer = await page.request.get(`/api/design/items/${itemId}`)
  return (await answer.json()) as DesignItem
}

function fieldsOf({ definition }: DesignItem): typeof fields {
  const { form: saved } = definition as unknown as { form: FormDefinition }
  return saved.pages.flatMap(each => each.sections.flatMap(section => section.fields))
}
