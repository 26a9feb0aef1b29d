import type { DraftPage, DraftView } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { askToSignOut } from './harness/ask-to-sign-out.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { fieldOf, waitUntilSaved } from './people/applicant.ts'
import { publishTextItem } from './people/publish-text-item.ts'

const itemName = '路灯报修'

/** The shortest idle time an operator can set: the clocks are those of the machine. */
const idleMinutes = 1

/** Several drafts of one item, and what becomes of them when nobody is there or somebody leaves. */
describe('an applicant with several drafts', () => {
  let server: RunningServer
  let browser: Browser
  let page: Page
  let itemId = ''
  const addresses: string[] = []

  beforeAll(async () => {
    server = await startServer('embedded', { SESSION_IDLE_MINUTES: String(idleMinutes) })
    browser = await openBrowser()
    itemId = await publishTextItem(server.address, { key: 'drafts', name: itemName })
    page = await openWindow(browser, server.address)
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('fills two of the same item in turn, told apart, and nothing mixes', async () => {
    await signIn(page, 'zhangwei', '/')
    await page.goto(`/items/${itemId}/start`)
    await page.waitForURL(/\/drafts\//)
    addresses.push(new URL(page.url()).pathname)
    await fieldOf(page, 'subject').fill('一号路灯不亮')
    await waitUntilSaved(page)

    await page.goto(`/items/${itemId}`)
    await page.getByText('您有 1 份没有提交的草稿').waitFor()
    await page.getByRole('link', { name: '继续填写或新开一份' }).click()
    await page.getByText('subject：一号路灯不亮').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '新开一份' }).click()
    await page.waitForURL(/\/drafts\//)
    addresses.push(new URL(page.url()).pathname)
    expect(new Set(addresses).size).toBe(2)
    await page.getByText(`${itemName}（第 2 份）`).waitFor()
    expect(await fieldOf(page, 'subject').inputValue()).toBe('')
    await fieldOf(page, 'subject').fill('二号路灯不亮')
    await waitUntilSaved(page)

    await page.goto(`/items/${itemId}/start`)
    await page.getByRole('link', { name: `继续填写${itemName}`, exact: true }).click()
    expect(await fieldOf(page, 'subject').inputValue()).toBe('一号路灯不亮')
    await fieldOf(page, 'content').fill('人民路口')
    await waitUntilSaved(page)
    await page.goto('/my/cases')
    await page.getByRole('link', { name: `继续填写${itemName}（第 2 份）` }).click()
    expect(await fieldOf(page, 'content').inputValue()).toBe('')
    await fieldOf(page, 'content').fill('解放路口')
    await waitUntilSaved(page)

    expect(await answersOf(addresses[0])).toEqual({ subject: '一号路灯不亮', content: '人民路口' })
    expect(await answersOf(addresses[1])).toEqual({ subject: '二号路灯不亮', content: '解放路口' })
  })

  test('opened twice at once, one window begins it and the other is shown what was begun', async () => {
    const visitor = await openWindow(browser, server.address)
    await signIn(visitor, 'lixiuying', '/')
    const windows = [visitor, await visitor.context().newPage()]
    await Promise.all(windows.map(window => window.goto(`/items/${itemId}/start`)))
    const reached = windows.map(window =>
      Promise.race([
        window.waitForURL(/\/drafts\//).then(() => 'draft'),
        window
          .getByRole('button', { name: '新开一份' })
          .waitFor()
          .then(() => 'choice'),
      ]),
    )
    expect((await Promise.all(reached)).toSorted()).toEqual(['choice', 'draft'])
    expect((await draftsOf('lixiuying')).length).toBe(1)
    await visitor.context().close()
  })

  test('is covered when nobody is there, and has everything back when the same person is', async () => {
    await page.goto(addresses[0] ?? '')
    const second = await page.context().newPage()
    await second.goto('/')
    await fieldOf(page, 'content').fill('人民路口东侧')
    await waitUntilSaved(page)
    await page.route('**/api/drafts/*', route => route.abort('connectionrefused'))
    await fieldOf(page, 'content').fill('还没有上传的内容')
    await saying(page, /^网络中断，已存在本机/)

    // Somebody is at the other window: this one stays open, though nobody touches it.
    for (let passed = 0; passed < idleMinutes * 60 + 15; passed += 5) {
      await second.mouse.click(5, 5)
      await page.waitForTimeout(5_000)
    }
    expect(await page.getByRole('alertdialog').isVisible()).toBe(false)
    expect(await fieldOf(page, 'content').isVisible()).toBe(true)

    await page.bringToFront()
    const warning = page.getByRole('alertdialog', { name: '还在使用吗？' })
    await warning.getByText(/\d+ 秒后锁定/).waitFor()
    await expectAccessible(page)
    expect(await focusedText(page)).toBe('继续')
    await page.keyboard.press('Enter')
    await warning.waitFor({ state: 'hidden' })

    await fieldOf(page, 'content').focus()
    const lock = page.getByRole('alertdialog', { name: '页面已锁定' })
    await lock.waitFor({ timeout: (idleMinutes * 60 + 30) * 1000 })
    await second.getByRole('alertdialog', { name: '页面已锁定' }).waitFor()
    await page.getByLabel('content').first().waitFor({ state: 'hidden' })
    expect(await page.getByRole('textbox').count()).toBe(0)
    await expectAccessible(page)
    for (const key of ['Escape', 'Escape', 'Escape']) await page.keyboard.press(key)
    expect(await lock.isVisible()).toBe(true)
    expect(await focusedText(page)).toBe('重新登录')
    // The session is over, not only covered: a page loaded anew shows nothing either.
    expect(await isSignedIn(page)).toBe(false)

    const beside = page.context().waitForEvent('page')
    await page.keyboard.press('Enter')
    const login = await beside
    await page.unroute('**/api/drafts/*')
    await login.getByRole('button', { name: /\bzhangwei\b/ }).click()
    await login.getByRole('heading', { name: '已登录' }).waitFor()
    await lock.waitFor({ state: 'hidden' })
    await second.getByRole('alertdialog', { name: '页面已锁定' }).waitFor({ state: 'hidden' })
    await login.close()
    expect(new URL(page.url()).pathname).toBe(addresses[0])
    expect(await fieldOf(page, 'content').inputValue()).toBe('还没有上传的内容')
    await waitUntilSaved(page)
    expect(await answersOf(addresses[0])).toMatchObject({ content: '还没有上传的内容' })
    await second.close()
  })

  test('signing in as somebody else shows nothing of it', async () => {
    await page.goto(addresses[0] ?? '')
    await fieldOf(page, 'content').fill('别人看不到的内容')
    await waitUntilSaved(page)
    const lock = page.getByRole('alertdialog', { name: '页面已锁定' })
    await lock.waitFor({ timeout: (idleMinutes * 60 + 60) * 1000 })
    const beside = page.context().waitForEvent('page')
    await lock.getByRole('button', { name: '重新登录' }).click()
    const login = await beside
    await login.getByRole('button', { name: /\blixiuying\b/ }).click()
    await login.getByRole('heading', { name: '已登录' }).waitFor()
    await login.close()
    await page.getByRole('heading', { name: '您要办什么事？' }).waitFor()
    expect(await page.content()).not.toContain('别人看不到的内容')
    await page.goto(addresses[0] ?? '')
    await page.getByRole('heading', { name: '没有找到这个页面' }).waitFor()
    expect(await page.content()).not.toContain('别人看不到的内容')
    await askToSignOut(page)
    await page.getByRole('banner').getByRole('button', { name: '登录', exact: true }).waitFor()
  })

  test('leaving on purpose names what was not sent, and asks', async () => {
    await signIn(page, 'zhangwei', '/')
    await page.goto(addresses[1] ?? '')
    await fieldOf(page, 'content').waitFor()
    await page.route('**/api/drafts/*', route => route.abort('connectionrefused'))
    await fieldOf(page, 'content').fill('只在本机')
    await saying(page, /^网络中断，已存在本机/)
    await askToSignOut(page)
    const asked = page.getByRole('alertdialog', { name: '还有内容没有提交' })
    await asked.getByText(`${itemName}（第 2 份）`).waitFor()
    await asked.getByText('1 处填写内容').waitFor()
    await expectAccessible(page)
    await asked.getByRole('button', { name: '暂不退出' }).click()
    expect(await fieldOf(page, 'content').inputValue()).toBe('只在本机')

    // With a connection the last words are sent first, and there is nothing to ask.
    await page.unroute('**/api/drafts/*')
    await fieldOf(page, 'content').fill('最后一句')
    await askToSignOut(page)
    await page.getByRole('banner').getByRole('button', { name: '登录', exact: true }).waitFor()
    expect(await answersOf(addresses[1])).toMatchObject({ content: '最后一句' })
  })

  test('deletes one, told what is lost, and the other stays', async () => {
    await signIn(page, 'zhangwei', '/')
    await page.goto('/my/cases')
    await page.getByRole('button', { name: `删除${itemName}（第 2 份）的草稿` }).click()
    const asked = page.getByRole('alertdialog', { name: '删除这份草稿？' })
    await asked.getByText('二号路灯不亮').waitFor()
    await asked.getByRole('button', { name: '删除草稿' }).click()
    await page
      .getByRole('button', { name: `删除${itemName}（第 2 份）的草稿` })
      .waitFor({ state: 'detached' })
    await page.getByText('一号路灯不亮').waitFor()
    expect((await draftsOf('zhangwei')).length).toBe(1)
  })

  /** As the server has them, asked from another machine. */
  async function answersOf(address: string | undefined): Promise<DraftView['answers']> {
    const elsewhere = await signInToApi(server.address, 'zhangwei')
    return ((await elsewhere.get(`/api${address}`)).body as DraftView).answers
  }

  async function draftsOf(account: string): Promise<DraftPage['entries']> {
    const elsewhere = await signInToApi(server.address, account)
    return ((await elsewhere.get('/api/drafts')).body as DraftPage).entries
  }
})

async function saying(page: Page, text: RegExp): Promise<void> {
  await page.getByRole('group', { name: '保存状态' }).getByText(text).first().waitFor()
}

async function focusedText(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim())
}

async function isSignedIn(page: Page): Promise<boolean> {
  const answer = await page.request.get('/api/session')
  return ((await answer.json()) as { isSignedIn: boolean }).isSignedIn
}
