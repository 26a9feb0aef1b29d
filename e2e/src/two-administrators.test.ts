import type { ItemDefinition } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { canvas, inspector, onCanvas, waitUntilSaved } from './people/administrator.ts'
import { publishTextItem } from './people/publish-text-item.ts'

/** Work on one item by two people at once, and through crashes: nothing typed is lost, nothing overwritten unasked. */
describe('two administrators of one item', () => {
  let server: RunningServer
  let browser: Browser
  let place: string
  let itemId: string
  /** 林晓, who designs and administers. */
  let designer: Page
  /** 何静, head of the department, who designs too. */
  let head: Page

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await publishTextItem(server.address, { key: 'together', name: '共同设计' })
    place = `/designer/items/${itemId}/form`
    designer = await openWindow(browser, server.address)
    head = await openWindow(browser, server.address)
    await signIn(designer, 'chengguan-sheji', place)
    await signIn(head, 'chengguan-fuzeren', place)
    await canvas(designer).waitFor()
    await canvas(head).waitFor()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('each sees that the other is there, and in which part', async () => {
    await present(head, '林晓正在看“表单”').waitFor()
    await present(designer, '何静正在看“表单”').waitFor()
    await expectAccessible(designer)
  })

  test('what they change apart goes together, after each has seen what the other did', async () => {
    await relabel(designer, 'subject', '事由')
    await waitUntilSaved(designer)
    await relabel(head, 'content', '正文')
    const asked = conflict(head)
    await asked.getByText('双方改的地方不同').waitFor()
    await asked.getByText('对方改了什么').click()
    await asked.getByText('“事由”的名称由“subject”改为“事由”').waitFor()
    await expectAccessible(head)
    await asked.getByRole('button', { name: '合并双方的修改' }).click()
    await waitUntilSaved(head)
    await onCanvas(head, '事由').waitFor()
    expect(await labelsOnServer()).toEqual(['事由', '正文'])
  })

  test('what both changed is asked for, one by one, and can be undone', async () => {
    await reopen(designer)
    await relabel(head, '事由', '申请事由')
    await waitUntilSaved(head)
    await relabel(designer, '事由', '办理事由')
    const asked = conflict(designer)
    await asked.getByText('下面 1 处双方都改过').waitFor()
    await asked.getByRole('radio', { name: /^我的/ }).check()
    await expectAccessible(designer)
    await asked.getByRole('button', { name: '合并双方的修改' }).click()
    await waitUntilSaved(designer)
    expect(await labelsOnServer()).toEqual(['办理事由', '正文'])
  })

  test('taking the other’s version gives nothing up for good', async () => {
    await reopen(head)
    await relabel(designer, '正文', '具体正文')
    await waitUntilSaved(designer)
    await relabel(head, '正文', '详细正文')
    await conflict(head).getByRole('button', { name: '使用对方的版本' }).click()
    await onCanvas(head, '具体正文').waitFor()
    await head.getByRole('button', { name: '撤销' }).click()
    await onCanvas(head, '详细正文').waitFor()
    await waitUntilSaved(head)
    expect(await labelsOnServer()).toEqual(['办理事由', '详细正文'])
  })

  test('a tab that crashes before anything was sent loses no letter, and its history goes on', async () => {
    await reopen(designer)
    await refuseSaving(designer)
    await relabel(designer, '办理事由', '崩溃前写的')
    await crash(designer)
    designer = await designer.context().newPage()
    await designer.goto(place)
    await designer.getByText('已恢复上次没有保存的修改。').waitFor()
    await onCanvas(designer, '崩溃前写的').waitFor()
    await waitUntilSaved(designer)
    expect(await labelsOnServer()).toEqual(['崩溃前写的', '详细正文'])
    await designer.getByRole('button', { name: '撤销' }).click()
    await onCanvas(designer, '办理事由').waitFor()
    await waitUntilSaved(designer)
  })

  test('what a crashed tab kept is merged with what was saved meanwhile', async () => {
    await reopen(head)
    await refuseSaving(designer)
    await relabel(designer, '办理事由', '崩溃时的事由')
    await crash(designer)
    await relabel(head, '详细正文', '其间改的正文')
    await waitUntilSaved(head)
    designer = await designer.context().newPage()
    await designer.goto(place)
    const asked = designer.getByRole('dialog', { name: '本机有上次没有保存的修改' })
    await asked.getByText('我改了什么').click()
    await asked.getByText('“崩溃时的事由”的名称由“办理事由”改为“崩溃时的事由”').waitFor()
    await asked.getByRole('button', { name: '合并双方的修改' }).click()
    await waitUntilSaved(designer)
    expect(await labelsOnServer()).toEqual(['崩溃时的事由', '其间改的正文'])
  })

  test('a server that is killed under the work gets all of it when it is back', async () => {
    await server.kill()
    await relabel(designer, '崩溃时的事由', '断线时写的')
    await designer.getByText('网络中断，已存在本机').first().waitFor()
    await server.restart()
    await waitUntilSaved(designer)
    expect(await labelsOnServer()).toEqual(['断线时写的', '其间改的正文'])
  })

  async function reopen(page: Page): Promise<void> {
    await page.goto(place)
    await canvas(page).waitFor()
  }

  async function labelsOnServer(): Promise<string[]> {
    const client = await signInToApi(server.address, 'chengguan-sheji')
    const { body } = await client.get(`/api/design/items/${itemId}`)
    const { definition } = body as { definition: ItemDefinition }
    const fields = definition.form.pages[0]?.sections[0]?.fields ?? []
    return fields.map(({ label }) => (typeof label === 'string' ? label : label['zh-CN']))
  }
})

async function relabel(page: Page, from: string, to: string): Promise<void> {
  await onCanvas(page, from).click()
  await inspector(page).getByRole('textbox', { name: '名称', exact: true }).fill(to)
  await onCanvas(page, to).waitFor()
}

/** Who else has the item open; the tab asks every 20 seconds. */
function present(page: Page, sentence: string) {
  return page
    .getByRole('banner')
    .getByRole('button', { name: `另有 1 处打开着这个事项：${sentence}`, exact: true })
}

function conflict(page: Page) {
  return page.getByRole('dialog', { name: '这个事项刚刚被其他人修改过' })
}

/** Nothing of this window reaches the server any more; what it keeps itself is all there is. */
async function refuseSaving(page: Page): Promise<void> {
  await page.route('**/api/design/items/*', async route =>
    route.request().method() === 'PUT' ? route.abort('connectionrefused') : route.fallback(),
  )
}

/** Kills the process of the tab, as running out of memory does; no handler of the page runs. */
async function crash(page: Page): Promise<void> {
  await page.getByText('网络中断，已存在本机').first().waitFor()
  const client = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  client.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}
