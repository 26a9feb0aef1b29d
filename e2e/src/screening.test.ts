import type { CaseCommand, CasePage, CaseView, DraftView } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi, type ApiClient } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { settled } from './harness/look-again.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { begin, complete, openFromWorklist } from './people/officer.ts'
import { publishTextItem } from './people/publish-text-item.ts'
import { submitTextItem } from './people/submit-text-item.ts'

const leading = '沿街改造'
const other = '临时占道'

/** 甄别 from the desks of two departments to the applicant's phone, and 子办件 on both sides. */
describe('a screening', () => {
  let server: RunningServer
  let browser: Browser
  let officer: Page
  let gardener: Page
  let applicant: ApiClient
  let caseId = ''
  let number = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    await publishTextItem(server.address, { key: 'occupation', name: other })
    const itemId = await publishTextItem(server.address, {
      key: 'rebuilding',
      name: leading,
      steps: [screening],
    })
    applicant = await signInToApi(server.address, 'zhangwei')
    const receipt = await submitTextItem(applicant, itemId)
    caseId = receipt.caseId
    number = receipt.caseNumber
    await act('chengguan-chuangkou', taskId => ({ type: 'accept', taskId }))
    await act('chengguan-shencha', taskId => ({ type: 'approve', taskId, opinion: '符合' }))
    ;[officer, gardener] = await Promise.all([openDesk('chengguan-shencha'), openDesk('yuanlin-shencha')])
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('is answered under a condition, which has to be named', async () => {
    await openFromWorklist(gardener, number)
    await gardener.getByText('盘龙区城市管理局请贵部门甄别').waitFor()
    await gardener.getByText('沿街是否有古树名木？').waitFor()
    await gardener.getByText(/逾期未答复即失权/).waitFor()
    const dialog = await begin(gardener, '答复甄别')
    await dialog.getByRole('radio', { name: /^视条件办理/ }).check()
    await dialog.getByRole('button', { name: '答复甄别', exact: true }).click()
    await dialog.getByText('请填写“在什么条件下需要办理”。').waitFor()
    await dialog.getByLabel('在什么条件下需要办理').fill('施工需要移植树木的')
    await complete(gardener, '答复甄别')
    const panel = gardener.getByRole('region', { name: '甄别与子办件' })
    await panel.getByText('施工需要移植树木的').waitFor()
    // The others have not answered.
    await panel.getByText(/^其他部门答复完/).waitFor()
    expect(await panel.getByRole('button').count()).toBe(0)
  })

  test('starts what is needed once all have answered, and waits for the applicant', async () => {
    await openFromWorklist(officer, number)
    const dialog = await begin(officer, '答复甄别')
    await dialog.getByRole('radio', { name: /^需要办理/ }).check()
    await complete(officer, '答复甄别')
    const panel = officer.getByRole('region', { name: '甄别与子办件' })
    await panel.getByText('待填写').waitFor()
    await officer.getByText(`完成环节“甄别”：盘龙区城市管理局“${other}”，需要办理`).first().waitFor()
    await settled(officer)
    await expectAccessible(officer)
  })

  test('leads the applicant to what is to be completed, and back', async () => {
    const phone = await openWindow(browser, server.address, 'phone')
    await signIn(phone, 'zhangwei', `/my/cases/${caseId}`)
    await phone.getByText('有子办件等您填写').waitFor()
    expect(await phone.getByText('您现在不需要做什么').count()).toBe(0)
    await expectFits(phone)
    await phone.getByRole('link', { name: `继续填写：${other}` }).click()
    await phone.getByText(`您的办件“${leading}”（${number}）需要同时办理本事项`).waitFor()
    await expectFits(phone)
    const draftId = phone.url().split('/drafts/')[1]?.split('/')[0] ?? ''
    await completeDraft(draftId)
    await phone.goto(`/my/cases/${caseId}`)
    await phone.getByRole('region', { name: '子办件' }).getByRole('link', { name: other }).click()
    await phone.getByRole('heading', { name: other, level: 1 }).waitFor()
    await phone.getByRole('link', { name: '查看主办件' }).click()
    await phone.getByRole('heading', { name: leading, level: 1 }).waitFor()
    await phone.getByRole('button', { name: '撤回申请' }).click()
    await phone.getByText(/^子办件同时停止/).waitFor()
    await expectFits(phone)
    await phone.context().close()
  })

  test('a condition that comes true starts another one, and why it cannot begin is told', async () => {
    await gardener.reload()
    const panel = gardener.getByRole('region', { name: '甄别与子办件' })
    await panel.getByRole('button', { name: /^新增子办件/ }).click()
    const dialog = gardener.getByRole('dialog', { name: '新增子办件' })
    await dialog.getByText(/^确认该部门答复的条件已经成就/).waitFor()
    await dialog.getByLabel('理由').fill('施工图要求移植两株法桐')
    await dialog.getByRole('button', { name: '新增子办件', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    const owner = officer.getByRole('region', { name: '甄别与子办件' })
    await owner.getByText('该事项没有发布，或者已经停用。').waitFor()
    await owner.getByText('办理中').waitFor()
    await officer.getByText('自动处理未成功，转人工：子办件未能发起').first().waitFor()
    await settled(officer)
    await expectAccessible(officer)
  })

  test('the child case names the one that ordered it', async () => {
    const desk = await openDesk('chengguan-chuangkou')
    const { entries } = (await applicant.get('/api/my/cases')).body as CasePage
    const child = entries.find(({ itemName }) => itemName === other)
    await openFromWorklist(desk, child?.number ?? '')
    await desk.getByText(`盘龙区城市管理局“${leading}”，${number}`).waitFor()
    await desk.context().close()
  })

  async function openDesk(login: string): Promise<Page> {
    const page = await openWindow(browser, server.address)
    await signIn(page, login, '/workbench')
    return page
  }

  /** What an officer does that this journey is not about. */
  async function act(login: string, command: (taskId: string) => CaseCommand): Promise<void> {
    const client = await signInToApi(server.address, login)
    const { case: summary, tasks } = (await client.get(`/api/cases/${caseId}`)).body as CaseView
    const task = tasks.find(({ isMine, closedAt }) => isMine && closedAt === undefined)
    const done = await client.send(
      'POST',
      `/api/cases/${caseId}/commands`,
      { command: command(task?.id ?? '') },
      { 'if-match': `"${summary.version}"` },
    )
    expect(done.status, done.text).toBe(200)
  }

  async function completeDraft(draftId: string): Promise<void> {
    const draft = (await applicant.get(`/api/drafts/${draftId}`)).body as DraftView
    expect(draft.answers).toMatchObject({ subject: '路灯不亮' })
    const changes = [{ path: '/content', value: '占道三天', baseRevision: draft.revision }]
    const saved = await applicant.send('PATCH', `/api/drafts/${draftId}`, { changes })
    expect(saved.status, saved.text).toBe(200)
    const { revision } = saved.body as { revision: number }
    const submitted = await applicant.send('POST', `/api/drafts/${draftId}/submit`, { revision })
    expect(submitted.status, submitted.text).toBe(201)
  }
})

const reviewer = { type: 'role', role: 'reviewer' }

/** Long enough that no clock of the machine ends it. */
const screening = {
  type: 'screening',
  id: 'screening',
  key: 'screening',
  name: '甄别',
  candidates: [
    {
      id: 'own',
      department: { type: 'own' },
      role: reviewer,
      item: 'occupation',
      question: '施工是否占用道路？',
      input: { subject: 'subject' },
    },
    {
      id: 'gardens',
      department: { type: 'code', creditCode: '11530103015100119G' },
      role: reviewer,
      item: 'tree-moving',
      question: '沿街是否有古树名木？',
    },
  ],
  limit: { amount: 5, unit: 'workingDay' },
  access: { form: 'read' },
}

/** Nothing to find fault with, and nothing to scroll sideways for. */
async function expectFits(page: Page): Promise<void> {
  await settled(page)
  await expectAccessible(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(width, page.url()).toBeLessThanOrEqual(0)
}
