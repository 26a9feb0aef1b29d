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

/** What others do appears on open pages by itself. */
describe('pages that are open', () => {
  let server: RunningServer
  let browser: Browser
  let itemId = ''
  let applicant: ApiClient
  let window: ApiClient
  let caseId = ''
  let caseNumber = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await publishTextItem(server.address, 'live', '路灯报修')
    applicant = await signInToApi(server.address, 'zhangwei')
    window = await signInToApi(server.address, 'chengguan-chuangkou')
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
