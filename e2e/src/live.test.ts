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

/** What others do appears on open pages by itself, and takes nothing away that was typed. */
describe('pages that are open', () => {
  let server: RunningServer
  let browser: Browser
  let itemId = ''
  let applicant: ApiClient
  let window: ApiClient
  let reviewer: ApiClient
  let caseId = ''
  let caseNumber = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await publishTextItem(server.address, { key: 'live', name: '路灯报修' })
    applicant = await signInToApi(server.address, 'zhangwei')
    window = await signInToApi(server.address, 'chengguan-chuangkou')
    reviewer = await signInToApi(server.address, 'chengguan-shencha')
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('show the worklist what comes in, and the applicant what is done', async () => {
    const list = await openWindow(browser, server.address)
    await signIn(list, 'chengguan-chuangkou', '/workbench')
    await list.getByRole('heading', { name: '待办', exact: false }).first().waitFor()
    await list.getByRole('button', { name: /^待领取/ }).click()
    const submitted = await submitTextItem(applicant, itemId)
    caseId = submitted.caseId
    caseNumber = (await viewOf(window)).case.number
    await list.getByText(caseNumber).first().waitFor()
    const mine = await openWindow(browser, server.address, 'phone')
    await signIn(mine, 'zhangwei', `/my/cases/${caseId}`)
    await mine.getByRole('heading', { name: '路灯报修' }).waitFor()
    await send(window, 'accept')
    await mine.getByText('已受理').first().waitFor()
    await expectAccessible(mine)
    await closeAll(list, mine)
  })

  test('tell an officer what a colleague did, and keep the opinion that is being written', async () => {
    const page = await openWindow(browser, server.address)
    await signIn(page, 'chengguan-shencha', `/workbench/cases/${caseId}`)
    await page.getByRole('heading', { name: '办理', exact: true }).waitFor()
    await page.getByRole('button', { name: '领取', exact: true }).click()
    await page.getByRole('button', { name: '同意', exact: true }).click()
    const opinion = page.getByRole('dialog').getByRole('textbox').first()
    await opinion.fill('现场已核对，灯杆编号无误')
    const supervisor = await signInToApi(server.address, 'chengguan-jueding')
    await send(supervisor, 'remind', { text: '居民催问' })
    await page.getByText('办件已有变化').first().waitFor()
    await page.getByText('居民催问').first().waitFor()
    expect(await opinion.inputValue()).toBe('现场已核对，灯杆编号无误')
    await page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect((await viewOf(reviewer)).timeline.some(({ type }) => type === 'taskClosed')).toBe(true)
    // Its own act is no news to the page.
    await page.waitForTimeout(2_000)
    expect(await page.getByText('办件已有变化').count()).toBe(0)
    await closeAll(page)
  })

  test('go on hearing after the connection was cut, and share one connection among the windows of a browser', async () => {
    const page = await openWindow(browser, server.address)
    await signIn(page, 'zhangwei', `/my/cases/${caseId}`)
    await page.getByRole('heading', { name: '路灯报修' }).waitFor()
    let streams = 0
    page.context().on('request', request => {
      if (request.url().endsWith('/api/events')) streams += 1
    })
    const beside = await page.context().newPage()
    await beside.goto(`${server.address}/my/cases/${caseId}`)
    await beside.getByRole('heading', { name: '路灯报修' }).waitFor()
    await page.context().setOffline(true)
    await page.context().setOffline(false)
    await send(await signInToApi(server.address, 'chengguan-jueding'), 'decide', { outcome: 'granted' })
    for (const each of [page, beside]) await each.getByText('准予').first().waitFor({ timeout: 45_000 })
    expect(streams).toBeLessThanOrEqual(2)
    await closeAll(page)
  })

  async function viewOf(client: ApiClient): Promise<CaseView> {
    const answer = await client.get(`/api/cases/${caseId}`)
    expect(answer.status, answer.text).toBe(200)
    return answer.body as CaseView
  }

  async function send(client: ApiClient, type: string, more: Record<string, unknown> = {}): Promise<void> {
    const view = await viewOf(client)
    const task = view.tasks.find(({ closedAt }) => closedAt === undefined)
    const named = type === 'remind' ? {} : { taskId: task?.id }
    const answer = await client.send(
      'POST',
      `/api/cases/${caseId}/commands`,
      { command: { type, ...named, ...more } },
      { 'if-match': `"${view.case.version}"` },
    )
    expect(answer.status, answer.text).toBe(200)
  }
})

async function closeAll(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.context().close()
}
