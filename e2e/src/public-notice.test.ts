import type { CaseView } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { expectFits } from './harness/expect-fits.ts'
import { settled } from './harness/look-again.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { begin, complete, openFromWorklist } from './people/officer.ts'
import { publishTextItem } from './people/publish-text-item.ts'
import { submitTextItem } from './people/submit-text-item.ts'

const itemName = '困难补助'
const objection = '该户名下另有两处门面出租，不符合补助条件。'

/** 公示 from the officer's desk to a stranger's phone and back. */
describe('a public notice', () => {
  let server: RunningServer
  let browser: Browser
  let officer: Page
  let number = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    const itemId = await publishTextItem(server.address, { key: 'aid', name: itemName, steps: [notice] })
    const { caseId, caseNumber } = await submitTextItem(await signInToApi(server.address, 'zhangwei'), itemId)
    number = caseNumber
    const window = await signInToApi(server.address, 'chengguan-chuangkou')
    const { case: summary, tasks } = (await window.get(`/api/cases/${caseId}`)).body as CaseView
    const accepted = await window.send(
      'POST',
      `/api/cases/${caseId}/commands`,
      { command: { type: 'accept', taskId: tasks[0]?.id } },
      { 'if-match': `"${summary.version}"` },
    )
    expect(accepted.status, accepted.text).toBe(200)
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('begins with the opinion of the officer, who sees what the public sees', async () => {
    officer = await openWindow(browser, server.address)
    await signIn(officer, 'chengguan-shencha', '/workbench')
    await openFromWorklist(officer, number)
    const dialog = await begin(officer, '同意')
    await dialog.getByLabel('意见').fill('符合条件')
    await complete(officer, '同意')
    const panel = officer.getByRole('region', { name: '公示', exact: true })
    await panel.getByText(/^还剩 \d 日$/).waitFor()
    await panel.getByText('没有收到异议。').waitFor()
    await officer.getByText('开始公示“公示”').waitFor()
    expect(await panel.getByRole('link', { name: '查看公示页' }).getAttribute('href')).toMatch(/^\/notices\//)
  })

  test('is found and objected to on a phone, without signing in', async () => {
    const phone = await openWindow(browser, server.address, 'phone')
    await phone.goto('/')
    await phone
      .getByRole('navigation', { name: '公开信息' })
      .getByRole('link', { name: '公示', exact: true })
      .click()
    await phone.getByRole('link', { name: itemName }).waitFor()
    await expectFits(phone)
    await phone.getByRole('link', { name: itemName }).click()
    await phone.getByRole('heading', { name: itemName }).waitFor()
    expect(await phone.locator('main').innerText()).toContain('张*')
    expect(await phone.locator('main').innerText()).not.toContain('张伟')
    await phone.getByRole('button', { name: '提交异议' }).click()
    await phone.getByText('请填写您的姓名。').waitFor()
    expect(await phone.getByLabel('您的姓名').evaluate(input => input === document.activeElement)).toBe(true)
    await phone.getByLabel('您的姓名').fill('刘群众')
    await phone.getByLabel('联系方式').fill('13900001111')
    await phone.getByLabel('异议内容').fill(objection)
    // Reading it in another language takes nothing away that was typed.
    await phone.getByRole('button', { name: '切换到英文' }).click()
    await phone.getByRole('button', { name: 'Send the objection' }).waitFor()
    expect(await phone.getByLabel('Your objection').inputValue()).toBe(objection)
    await expectFits(phone)
    await phone.getByRole('button', { name: '切换到中文' }).click()
    await expectFits(phone)
    await phone.getByRole('button', { name: '提交异议' }).click()
    await phone.getByText('异议已收到').waitFor()
    await phone.getByText(`${number}-Y01`).waitFor()
    await expectFits(phone)
    for (const place of ['办理结果公开', '证照查询']) {
      await phone.getByRole('navigation', { name: '公开信息' }).getByRole('link', { name: place }).click()
      await phone.getByRole('heading', { name: place, level: 1 }).waitFor()
      await expectFits(phone)
    }
    await phone.context().close()
  })

  test('the objection is judged with a reason, and the history tells it', async () => {
    await officer.reload()
    const panel = officer.getByRole('region', { name: '公示', exact: true })
    await panel.getByText(objection).waitFor()
    await panel.getByText('139****1111').waitFor()
    await panel.getByRole('button', { name: `领取异议 ${number}-Y01` }).click()
    await panel.getByRole('button', { name: `查看异议 ${number}-Y01 的联系方式` }).click()
    await panel.getByText('13900001111').waitFor()
    await settled(officer)
    await expectAccessible(officer)
    await panel.getByRole('button', { name: `异议不成立：${number}-Y01` }).click()
    const dialog = officer.getByRole('dialog', { name: '异议不成立' })
    await dialog.getByRole('button', { name: '异议不成立' }).click()
    await dialog.getByText('请填写“理由”。').waitFor()
    await dialog.getByLabel('理由').fill('两处门面已于去年转让，有登记为证')
    await dialog.getByRole('button', { name: '异议不成立' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await panel.getByText('处理意见：两处门面已于去年转让，有登记为证').waitFor()
    await officer.getByText('收到公示异议').waitFor()
    await officer.getByText(/完成环节“公示”：异议不成立/).waitFor()
  })
})

/** Five days, so that no clock of the machine ends it; who reviewed judges what is said against it. */
const notice = {
  type: 'publicNotice',
  id: 'notice',
  key: 'notice',
  name: '公示',
  limit: { amount: 5, unit: 'calendarDay' },
  fields: ['content'],
  countsAgainstLimit: false,
  onObjection: { type: 'task', assignees: { type: 'role', role: { type: 'role', role: 'reviewer' } } },
}
