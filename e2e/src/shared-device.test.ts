import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openBrowser } from './harness/open-browser.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { fieldOf, submit, waitUntilSaved } from './people/applicant.ts'
import { publishTextItem } from './people/publish-text-item.ts'

const finish = '结束使用并清除'

/** A kiosk: an upright touch screen that opens `/?device=shared`. */
describe('a shared device', () => {
  let server: RunningServer
  let browser: Browser
  let kiosk: BrowserContext
  let itemId = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await publishTextItem(server.address, { key: 'kiosk', name: '路灯报修' })
    kiosk = await browser.newContext({
      baseURL: server.address,
      viewport: { width: 768, height: 1366 },
      hasTouch: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    kiosk.setDefaultTimeout(60_000)
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('says so first, completes an application by touch, and keeps nothing of it', async () => {
    const page = await kiosk.newPage()
    await page.goto('/?device=shared')
    await page.getByRole('region', { name: '公共设备模式' }).getByText('本机供多人使用').waitFor()
    await begin(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(768)
    await expectAccessible(page)
    await fieldOf(page, 'subject').fill('路灯不亮')
    await fieldOf(page, 'content').fill('人民路口')
    await waitUntilSaved(page)
    await page.getByRole('button', { name: '下一步：核对提交' }).tap()
    await submit(page)
    await page.getByRole('button', { name: finish }).tap()
    await untilClear(page)
  })

  test('asks before what was not sent is lost, and clears when there is no connection', async () => {
    const page = await kiosk.newPage()
    await page.goto('/?device=shared')
    await begin(page)
    await kiosk.setOffline(true)
    await fieldOf(page, 'subject').fill('不能留下的内容')
    await page
      .getByRole('group', { name: '保存状态' })
      .getByText(/^网络中断/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: finish }).tap()
    const asked = page.getByRole('alertdialog', { name: '还有内容没有提交' })
    await asked.getByText('路灯报修').waitFor()
    await asked.getByText('1 处填写内容').waitFor()
    await page.getByRole('button', { name: '暂不退出' }).tap()
    expect(await fieldOf(page, 'subject').inputValue()).toBe('不能留下的内容')
    await page.getByRole('button', { name: finish }).tap()
    await page.getByRole('button', { name: '删除并退出' }).tap()
    await fieldOf(page, 'subject').waitFor({ state: 'detached' })
    await kiosk.setOffline(false)
    await page.goto('/?device=shared')
    await untilClear(page)
  })

  test('ends what the person before left open, once its tab is gone', async () => {
    const before = await kiosk.newPage()
    await before.goto('/?device=shared')
    await begin(before, 1)
    await before.close()
    const next = await kiosk.newPage()
    await next.goto('/?device=shared')
    await untilClear(next)
  })

  test('ends by itself when nobody is there', async () => {
    const page = await kiosk.newPage()
    await page.clock.install()
    await page.goto('/?device=shared')
    await begin(page, 2)
    await page.clock.runFor(181_000)
    await page.getByRole('heading', { name: '还在使用吗？' }).waitFor()
    await page.getByRole('button', { name: '继续使用' }).tap()
    await page.clock.runFor(120_000)
    expect(await page.getByRole('heading', { name: '还在使用吗？' }).isVisible()).toBe(false)
    await page.clock.runFor(125_000)
    await untilClear(page)
  })

  /** @param drafts how many the person has left in the account; what the device kept of them is gone */
  async function begin(page: Page, drafts = 0): Promise<void> {
    await page.goto(`/items/${itemId}/start`)
    await page.getByText('离开时退出登录').first().waitFor()
    await page.getByRole('button', { name: '登录后继续' }).tap()
    await page.getByRole('heading', { name: '登录一表' }).waitFor()
    await page.getByRole('button', { name: /\bzhangwei\b/ }).tap()
    if (drafts > 0) {
      await page.getByText(`该事项您有 ${drafts} 份没有提交的草稿`).waitFor()
      await page.getByRole('button', { name: '新开一份' }).tap()
    }
    await page.waitForURL(/\/drafts\//)
    await page.getByRole('region', { name: '公共设备模式' }).getByRole('button', { name: finish }).waitFor()
    await fieldOf(page, 'subject').waitFor()
  }
})

/** Nobody is signed in, nothing is kept, and the device still knows that it is shared. */
async function untilClear(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: '登录', exact: true }).waitFor()
  await page.getByRole('region', { name: '公共设备模式' }).getByText('本机供多人使用').waitFor()
  expect(await page.evaluate(async () => (await fetch('/api/session')).json())).toMatchObject({
    isSignedIn: false,
  })
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([])
}
