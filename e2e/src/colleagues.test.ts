import type { CaseView, FlowDefinition, FlowStep } from '@yibiao/schemas'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { publishTextItem } from './people/publish-text-item.ts'
import { submitTextItem } from './people/submit-text-item.ts'

/** What the reviewer saw; the applicant is not asked for it. */
const finding = {
  id: 'finding',
  key: 'finding',
  type: 'textarea',
  label: '勘查情况',
  filledBy: 'officer',
  isRequired: true,
}

function letReviewerWrite(step: FlowStep): FlowStep {
  if (step.type !== 'userTask' || step.phase !== 'review') return step
  return {
    ...step,
    access: { form: 'read', fields: { finding: 'edit', subject: 'edit' }, materials: 'read' },
  }
}

/** What officers do with a case besides handling it: ask each other, hold it for a special procedure, extend it. */
describe('a case that several work on', () => {
  let server: RunningServer
  let browser: Browser
  let caseId = ''
  let reviewer: Page
  let head: Page

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    const itemId = await publishTextItem(server.address, {
      key: 'colleagues',
      name: '临时占道许可',
      fields: [finding],
      change: item => ({
        flow: { steps: (item['flow'] as FlowDefinition).steps.map(letReviewerWrite) },
        guide: {
          ...Object(item['guide']),
          specialProcedures: [
            {
              id: 'expert',
              name: { 'zh-CN': '专家评审', en: 'Expert review' },
              kind: 'other',
              limit: { amount: 5, unit: 'workingDay' },
              countsAgainstLimit: false,
            },
          ],
        },
        limits: {
          ...Object(item['limits']),
          extension: { limit: { amount: 10, unit: 'workingDay' }, shiftsPromised: true },
        },
      }),
    })
    caseId = (await submitTextItem(await signInToApi(server.address, 'zhangwei'), itemId)).caseId
    const window = await signInToApi(server.address, 'chengguan-chuangkou')
    const view = (await window.get(`/api/cases/${caseId}`)).body as CaseView
    const accepted = await window.send(
      'POST',
      `/api/cases/${caseId}/commands`,
      { command: { type: 'accept', taskId: view.tasks[0]?.id } },
      { 'if-match': `"${view.case.version}"` },
    )
    expect(accepted.status, accepted.text).toBe(200)
    reviewer = await openCaseAs('chengguan-shencha')
    head = await openCaseAs('chengguan-fuzeren', 'phone')
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const openCaseAs = async (account: string, screen?: 'phone'): Promise<Page> => {
    const page = await openWindow(browser, server.address, screen)
    await signIn(page, account, `/workbench/cases/${caseId}`)
    await page.getByRole('heading', { name: '办理', exact: true }).waitFor()
    return page
  }

  test('a colleague is asked for an opinion first, and the officer waits for it', async () => {
    await button(reviewer, '领取').click()
    await openHelping(reviewer)
    await expectAccessible(reviewer)
    await button(reviewer, '加签').click()
    const dialog = reviewer.getByRole('dialog', { name: '加签' })
    await run(dialog, '加签')
    await dialog.getByText('请选择“同事”。').waitFor()
    const heJing = dialog.getByRole('option', { name: /^何静/ })
    await dialog.getByRole('combobox', { name: /同事/ }).selectOption(await heJing.getAttribute('value'))
    await dialog.getByRole('textbox', { name: /说明/ }).fill('占道时间是否合适')
    await expectAccessible(reviewer)
    await run(dialog, '加签')
    await panel(reviewer).getByText('等待何静').waitFor()
    expect(await button(reviewer, '同意').count()).toBe(0)

    await head.reload()
    await panel(head).getByText('吴强请您在其办理前提出意见').waitFor()
    await panel(head).getByText('占道时间是否合适').waitFor()
    await expectAccessible(head)
    await button(head, '同意').click()
    const opinion = head.getByRole('dialog', { name: '同意' })
    await run(opinion, '同意')
    await opinion.getByText('请填写“意见”。').waitFor()
    await opinion.getByRole('textbox', { name: /^意见/ }).fill('夜间占道为宜')
    await run(opinion, '同意')
    await opinion.waitFor({ state: 'detached' })
    await reviewer.reload()
    await button(reviewer, '同意').waitFor()
    await history(reviewer).getByText('加签“审查”：何静（前加签）').waitFor()
    await history(reviewer).getByText('夜间占道为宜').waitFor()
  })

  test('a special procedure stops the clock, and the applicant is told why', async () => {
    await openHelping(reviewer)
    await button(reviewer, '开始特别程序').click()
    const dialog = reviewer.getByRole('dialog', { name: '开始特别程序' })
    await dialog.getByRole('radio', { name: /专家评审/ }).check()
    await dialog.getByRole('textbox', { name: /理由/ }).fill('占道影响公交线路')
    await expectAccessible(reviewer)
    await run(dialog, '开始特别程序')
    await dialog.waitFor({ state: 'detached' })
    const clocks = reviewer.getByRole('region', { name: '时限' })
    await clocks.getByText('暂停计时').first().waitFor()
    await expectAccessible(reviewer)

    const applicant = await openWindow(browser, server.address, 'phone')
    await signIn(applicant, 'zhangwei', `/my/cases/${caseId}`)
    const procedures = applicant.getByRole('region', { name: '特别程序', exact: true })
    await procedures.getByText('理由：占道影响公交线路').waitFor()
    await procedures.getByText('所需时间不计入办理期限。').waitFor()
    await expectAccessible(applicant)
    await applicant.context().close()

    await button(reviewer, '结束特别程序').click()
    const ending = reviewer.getByRole('dialog', { name: '结束特别程序' })
    await ending.getByRole('textbox', { name: /结果/ }).fill('评审通过，限夜间')
    await run(ending, '结束特别程序')
    await button(reviewer, '同意').waitFor()
    await reviewer.getByText('结果：评审通过，限夜间').waitFor()
  })

  test('the head approves an extension on a phone, and the date moves', async () => {
    const due = await statutoryDue()
    await openHelping(reviewer)
    await button(reviewer, '申请延期').click()
    const dialog = reviewer.getByRole('dialog', { name: '申请延期' })
    await dialog.getByRole('textbox', { name: /理由/ }).fill('需与交管部门会商')
    await run(dialog, '申请延期')
    await dialog.waitFor({ state: 'detached' })

    await head.reload()
    await panel(head).getByText('吴强申请延长办理期限').waitFor()
    await button(head, '领取').click()
    await button(head, '同意').click()
    await run(head.getByRole('dialog', { name: '同意' }), '同意')
    await history(head).getByText('延长办理期限：10 日').waitFor()
    expect((await statutoryDue()) > due).toBe(true)
    await reviewer.reload()
    await openHelping(reviewer)
    expect(await button(reviewer, '申请延期').count()).toBe(0)
  })

  test('what the step has to fill in is filled in, with a reason where the applicant’s words change', async () => {
    const writing = reviewer.getByRole('region', { name: '本环节填写' })
    await writing.getByText('勘查情况').waitFor()
    await button(reviewer, '同意').click()
    const approval = reviewer.getByRole('dialog', { name: '同意' })
    await run(approval, '同意')
    await approval.getByText(/还有须在本环节填写的内容/).waitFor()
    await approval.getByRole('button', { name: '取消' }).click()

    await writing.getByRole('button', { name: '填写' }).click()
    const form = reviewer.getByRole('region', { name: '填写本环节的内容' })
    await form.getByRole('textbox', { name: /^勘查情况/ }).fill('占道 2 米，不影响盲道')
    await form.getByRole('textbox', { name: /^subject/ }).fill('路灯不亮（两盏）')
    await expectAccessible(reviewer)
    await reviewer.reload()
    await writing.getByText('有尚未保存的填写内容，已为您保留。').waitFor()
    await writing.getByRole('button', { name: '填写' }).click()
    expect(await form.getByRole('textbox', { name: /^subject/ }).inputValue()).toBe('路灯不亮（两盏）')
    await form.getByRole('button', { name: '保存' }).click()
    await form.getByText('请填写更改理由。').waitFor()
    await form.getByRole('textbox', { name: '更改理由' }).fill('现场核对为两盏')
    await form.getByRole('button', { name: '保存' }).click()
    const edited = reviewer.getByRole('region', { name: '办理人员填写和更改' })
    await edited.getByText('更改理由：现场核对为两盏').waitFor()
    await edited.getByText('路灯不亮（两盏）').waitFor()
    await reviewer.getByText('本环节可以填写或更改申请表的部分内容。').waitFor()
    await expectAccessible(reviewer)

    const applicant = await openWindow(browser, server.address, 'phone')
    await signIn(applicant, 'zhangwei', `/my/cases/${caseId}`)
    const told = applicant.getByRole('region', { name: '办理人员填写和更改' })
    await told.getByText('更改理由：现场核对为两盏').waitFor()
    await expectAccessible(applicant)
    await applicant.context().close()
  })

  test('an approval is taken back before anybody goes on from it', async () => {
    await button(reviewer, '同意').click()
    const dialog = reviewer.getByRole('dialog', { name: '同意' })
    await dialog.getByRole('textbox', { name: /^意见/ }).fill('同意')
    await run(dialog, '同意')
    await dialog.waitFor({ state: 'detached' })
    await button(reviewer, '拿回').click()
    await run(reviewer.getByRole('dialog', { name: '拿回' }), '拿回')
    await button(reviewer, '同意').waitFor()
    await history(reviewer).getByText('拿回“审查”').waitFor()
    await expectAccessible(reviewer)
  })

  async function statutoryDue(): Promise<string> {
    const client = await signInToApi(server.address, 'chengguan-shencha')
    const { clocks } = (await client.get(`/api/cases/${caseId}`)).body as CaseView
    return clocks.find(({ limit }) => limit === 'statutory')?.dueOn ?? ''
  }
})

function panel(page: Page): Locator {
  return page.getByRole('region', { name: '办理', exact: true })
}

function history(page: Page): Locator {
  return page.getByRole('region', { name: '办理过程' })
}

function button(page: Page, name: string): Locator {
  return panel(page).getByRole('button', { name, exact: true })
}

/** The acts that are needed now and then. */
async function openHelping(page: Page): Promise<void> {
  const summary = page.getByText('协办、延期与特别程序')
  await summary.waitFor()
  if ((await page.locator('.act-bar__helping[open]').count()) === 0) await summary.click()
}

async function run(dialog: Locator, act: string): Promise<void> {
  await dialog.getByRole('button', { name: act, exact: true }).click()
}
