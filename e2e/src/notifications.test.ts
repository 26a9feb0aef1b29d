import type { CaseView } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi, type ApiClient } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { publishTextItem } from './people/publish-text-item.ts'
import { submitTextItem } from './people/submit-text-item.ts'

/** The inbox as people see it. What is stored, and for whom, the server's own tests prove on both databases. */
describe('messages', () => {
  let server: RunningServer
  let browser: Browser
  let window: ApiClient
  let caseId = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    const itemId = await publishTextItem(server.address, { key: 'messages', name: '路灯报修' })
    caseId = (await submitTextItem(await signInToApi(server.address, 'zhangwei'), itemId)).caseId
    window = await signInToApi(server.address, 'chengguan-chuangkou')
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('ring the applicant’s bell on a phone, lead to the case, and are read there', async () => {
    const page = await openWindow(browser, server.address, 'phone')
    await signIn(page, 'zhangwei', '/')
    await bellSays(page, '消息，1 条未读')
    await page.getByRole('link', { name: '消息，1 条未读' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '消息' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: '申请已提交' }).click()
    await page.getByRole('heading', { name: '路灯报修' }).waitFor()
    const section = page.getByRole('region', { name: '消息' })
    await section.getByText('部门已收到您的申请').waitFor()
    await expectAccessible(page)
    await bellSays(page, '消息')
  })

  test('ring the bell of the officer who is reminded while looking at the page, and can be marked as read', async () => {
    const page = await openWindow(browser, server.address)
    await signIn(page, 'chengguan-chuangkou', '/workbench')
    const view = (await window.get(`/api/cases/${caseId}`)).body as CaseView
    const supervisor = await signInToApi(server.address, 'chengguan-jueding')
    const reminded = await supervisor.send(
      'POST',
      `/api/cases/${caseId}/commands`,
      { command: { type: 'remind', text: '居民催问' } },
      { 'if-match': `"${view.case.version}"` },
    )
    expect(reminded.status, reminded.text).toBe(200)
    await bellSays(page, '消息，1 条未读')
    await page.getByRole('link', { name: '消息', exact: true }).click()
    await page.getByRole('link', { name: /^催办/ }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '全部标为已读' }).click()
    await bellSays(page, '消息')
    await page.reload()
    await bellSays(page, '消息')
    expect(await page.getByText('未读').count()).toBe(0)
  })
})

/** The count comes from the outbox, a moment after the act. */
async function bellSays(page: Page, name: string): Promise<void> {
  const bell = page.getByRole('banner').getByRole('link', { name, exact: true })
  await expect
    .poll(
      async () => {
        if ((await bell.count()) > 0) return true
        await page.waitForTimeout(500)
        return false
      },
      { timeout: 20_000 },
    )
    .toBe(true)
}
