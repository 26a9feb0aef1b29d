import type { DesignItem, Field, ItemDefinition } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { settled } from './harness/look-again.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { chooseFrom, inspector, onCanvas, openPart, waitUntilSaved } from './people/administrator.ts'
import { createItem } from './people/create-item.ts'

/** Changes that other places of the item would not survive: each is asked about once, with what becomes of them. */
describe('changes that break other places, embedded', () => {
  let server: RunningServer
  let browser: Browser
  let page: Page
  let itemId = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await createItem(server.address, { key: 'resolver', name: '单位登记', form, ...more })
    page = await openWindow(browser, server.address)
    await signIn(page, 'chengguan-sheji', '/designer/')
    await settled(page)
    await page.goto(`/designer/items/${itemId}/form`)
    await onCanvas(page, '人数').waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('another type keeps what it knows, mends what it can, and leaves nothing unsaid', async () => {
    await onCanvas(page, '人数').click({ position: { x: 20, y: 12 } })
    await chooseFrom(page, inspector(page).getByRole('combobox', { name: '字段类型' }), '整数')
    const dialog = page.getByRole('dialog', { name: '把“人数”改为整数' })
    await dialog.getByText('新类型没有这些设置，会去掉：最多字数').waitFor()
    await dialog.getByText('有 2 处不适合新类型').waitFor()
    await dialog.getByText('改为：当“人数”为 50 时，显示“大户”。').waitFor()
    const kept = dialog.getByRole('listitem').filter({ hasText: '显示“很长”' })
    await kept.getByText('保留不动，会作为错误列在问题里。').waitFor()
    await expectAccessible(page)
    await kept.getByText('删去', { exact: true }).click()
    await kept.getByText('这一条会删去。').waitFor()
    await dialog.getByRole('button', { name: '改类型' }).click()
    await dialog.waitFor({ state: 'detached' })
    await waitUntilSaved(page)
    const changed = await read(page, itemId)
    expect(fieldOf(changed, 'staff')).toEqual({
      id: 'f1',
      key: 'staff',
      type: 'integer',
      label: '人数',
      help: '在册人数',
      isRequired: true,
    })
    expect(fieldOf(changed, 'big')).toMatchObject({ visibleWhen: 'staff = 50' })
    expect(fieldOf(changed, 'long')).not.toHaveProperty('visibleWhen')
    expect(changed.scenarios?.[0]?.steps[0]).toEqual({ type: 'fill', answers: { '/staff': 50 } })
    await page.getByRole('button', { name: /^撤销/ }).click()
    await waitUntilSaved(page)
    const back = await read(page, itemId)
    expect(back.form).toEqual(form)
    expect(back.scenarios).toEqual(more.scenarios)
  })

  test('a code table that fields use goes only when something takes its place', async () => {
    await openPart(page, '代码表')
    const main = page.getByRole('main', { name: '代码表' })
    await main.getByRole('button', { name: '删除行业分类' }).click()
    const dialog = page.getByRole('dialog', { name: '删除“行业分类”？' })
    await dialog.getByText('有 1 处用到“行业分类”').waitFor()
    const remove = dialog.getByRole('button', { name: /^删\s*除$/ })
    expect(await remove.isDisabled()).toBe(true)
    const successor = dialog.getByRole('combobox', { name: '“行业分类”改用' })
    await chooseFrom(page, successor, '不用别的代替，去掉用到它的规则')
    await dialog.getByText('这里不能没有它，请选择用什么代替。').waitFor()
    expect(await remove.isDisabled()).toBe(true)
    await chooseFrom(page, successor, '产业分类')
    expect(await remove.isDisabled()).toBe(false)
    await expectAccessible(page)
    await chooseFrom(page, successor, '把选项抄到各个字段里')
    await remove.click()
    await dialog.waitFor({ state: 'detached' })
    await waitUntilSaved(page)
    const changed = await read(page, itemId)
    expect(changed.codeTables?.map(({ key }) => key)).toEqual(['industries'])
    expect(fieldOf(changed, 'trade')).toMatchObject({
      options: { type: 'inline', options: [{ value: '01', label: '餐饮' }] },
    })
    await page.getByRole('button', { name: /^撤销/ }).click()
    await main.getByRole('button', { name: '删除行业分类' }).waitFor()
  })

  test('what changed in a table is told by the labels of its rows and columns', async () => {
    await waitUntilSaved(page)
    await publishAsItIs()
    await openPart(page, '代码表')
    const main = page.getByRole('main', { name: '代码表' })
    const label = main.getByRole('row').nth(1).getByRole('textbox').nth(1)
    await label.fill('餐饮服务')
    await label.blur()
    await waitUntilSaved(page)
    await page.getByRole('banner').getByRole('button', { name: '发布' }).click()
    const dialog = page.getByRole('dialog', { name: '发布' })
    await dialog.getByText('“行业分类”中“餐饮（01）”一行，“名称”由“餐饮”改为“餐饮服务”').waitFor()
    await dialog.getByRole('button', { name: '取消' }).click()
  })

  /** Publishes by the interface of programs, and opens the page anew. */
  async function publishAsItIs(): Promise<void> {
    const designer = await signInToApi(server.address, 'chengguan-sheji')
    const path = `/api/design/items/${itemId}`
    const { revision } = (await designer.get(path)).body as DesignItem
    const published = await designer.send('POST', `${path}/publish`, { revision })
    expect(published.status, published.text).toBe(200)
    await page.reload()
    await page.getByRole('main').first().waitFor()
  }
})

const fields: Field[] = [
  {
    id: 'f1',
    key: 'staff',
    type: 'text',
    label: '人数',
    help: '在册人数',
    isRequired: true,
    maxLength: 5,
  },
  { id: 'f2', key: 'big', type: 'text', label: '大户', visibleWhen: 'staff = "50"' },
  { id: 'f3', key: 'long', type: 'text', label: '很长', visibleWhen: 'string length(staff) > 2' },
  {
    id: 'f4',
    key: 'trade',
    type: 'select',
    label: '行业',
    options: { type: 'codeTable', codeTable: 'trades' },
  },
]

const form: ItemDefinition['form'] = {
  pages: [{ id: 'p1', title: '基本信息', sections: [{ id: 's1', title: '单位', fields }] }],
}

const more: Pick<ItemDefinition, 'codeTables' | 'scenarios'> = {
  codeTables: [
    { key: 'trades', name: '行业分类', edition: '1', rows: [{ code: '01', label: '餐饮' }] },
    { key: 'industries', name: '产业分类', edition: '1', rows: [{ code: '01', label: '服务业' }] },
  ],
  scenarios: [
    {
      id: 'c1',
      name: '五十人',
      given: {
        applicant: { name: '张伟', documentType: '111', documentNumber: '' },
        now: '2026-03-02T01:00:00Z',
      },
      steps: [
        { type: 'fill', answers: { '/staff': '50' } },
        { type: 'expect', expectations: [{ type: 'visible', path: '/big', is: true }] },
      ],
    },
  ],
}

async function read(page: Page, itemId: string): Promise<ItemDefinition> {
  const answer = await page.request.get(`/api/design/items/${itemId}`)
  return ((await answer.json()) as { definition: ItemDefinition }).definition
}

function fieldOf({ form: { pages } }: ItemDefinition, key: string): Field | undefined {
  return pages
    .flatMap(each => each.sections.flatMap(section => section.fields))
    .find(field => field.key === key)
}
