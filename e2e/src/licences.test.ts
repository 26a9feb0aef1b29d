import type { CaseView } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { expectFits } from './harness/expect-fits.ts'
import { settled } from './harness/look-again.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { readPdfText } from './harness/read-pdf-text.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { grantPermit, publishPermit } from './people/grant-permit.ts'

/** 证照 from the decision to the holder's phone, to a stranger who scans its code, and to its end. */
describe('a licence', () => {
  let server: RunningServer
  let browser: Browser
  let holder: Page
  let view: CaseView
  let address = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    const itemId = await publishPermit(server.address, 'stall', '临时摊位设置')
    view = await grantPermit(server.address, 'zhangwei', itemId)
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('is sealed with the decision, and its PDF prints number, identifier and address', async () => {
    const [licence] = view.licences ?? []
    expect(licence).toMatchObject({ status: 'valid', document: 'sealed', name: '临时摊位设置许可证' })
    address = licence?.verification ?? ''
    const officer = await openWindow(browser, server.address)
    await signIn(officer, 'chengguan-chuangkou', '/workbench')
    await officer.goto(`/workbench/cases/${view.case.id}`)
    const panel = officer.getByRole('region', { name: '发出的证照', exact: true })
    await panel.getByText(licence?.identifier ?? '').waitFor()
    await panel.getByText('有效', { exact: true }).waitFor()
    await settled(officer)
    await expectAccessible(officer)
    const download = panel.getByRole('link', { name: /^下载证照：临时摊位设置许可证/ })
    const pdf = await officer.request.get((await download.getAttribute('href')) ?? '')
    const printed = await readPdfText(await pdf.body())
    expect(printed).toContain(`编号：${licence?.number}`)
    expect(printed).toContain(licence?.identifier)
    expect(printed).toContain('持证人张伟')
    expect(printed).toContain(address)
    await officer.context().close()
  })

  test('is on the phone of its holder, who is told that it expires and sees who used it', async () => {
    holder = await openWindow(browser, server.address, 'phone')
    await signIn(holder, 'zhangwei', '/')
    await holder.goto(`/my/cases/${view.case.id}`)
    await holder.getByRole('link', { name: '到“我的证照”查看' }).click()
    await holder.getByText('有 1 个证照将在 30 天内到期').waitFor()
    const card = holder.getByRole('article').filter({ hasText: '临时摊位设置许可证' })
    await card.getByText(/^还有 (?:19|20) 天到期$/).waitFor()
    await card.getByText('用证记录').click()
    await card.getByText('盘龙区城市管理局经办人').waitFor()
    await card.getByText('查看证照文件“临时摊位设置”').waitFor()
    await card.getByText('出示二维码').click()
    const code = card.getByRole('img', { name: '临时摊位设置许可证的核验二维码' })
    await code.waitFor()
    // Rejected when it is no picture; on a busy machine it arrives later than its place.
    await code.evaluate((image: HTMLImageElement) => image.decode())
    expect(await code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await expectFits(holder)
  })

  test('is verified by a stranger who scans the code, or types the identifier', async () => {
    const stranger = await openWindow(browser, server.address, 'phone')
    await stranger.goto(new URL(address).pathname)
    await stranger.getByText('这份证照有效').waitFor()
    const told = await stranger.locator('main').innerText()
    expect(told).toContain('张*')
    expect(told).not.toContain('张伟')
    await expectFits(stranger)
    await stranger.getByRole('link', { name: '核验其他证照' }).click()
    const entry = stranger.getByRole('textbox', { name: '电子证照标识' })
    const button = stranger.getByRole('button', { name: '核验', exact: true })
    await button.click()
    await stranger.getByText('请填写证照上的电子证照标识。').waitFor()
    await entry.fill('1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U')
    await button.click()
    await stranger.getByText('没有查到这份证照', { exact: true }).waitFor()
    await expectFits(stranger)
    await stranger.getByRole('link', { name: '核验其他证照' }).click()
    await entry.fill('1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.V')
    await button.click()
    await stranger.getByText('证照标识不正确', { exact: true }).waitFor()
    await stranger.context().close()
  })

  test('revoked, it is revoked for everybody at once', async () => {
    const decider = await signInToApi(server.address, 'chengguan-jueding')
    const { case: now } = (await decider.get(`/api/cases/${view.case.id}`)).body as CaseView
    const ended = await decider.send(
      'POST',
      `/api/cases/${view.case.id}/commands`,
      {
        command: {
          type: 'endGrant',
          how: 'revoked',
          ground: 'unlawful',
          reason: '提供虚假材料',
          legalBasis: '《中华人民共和国行政许可法》第六十九条',
          remedies: '可以在六十日内申请行政复议。',
        },
      },
      { 'if-match': `"${now.version}"` },
    )
    expect(ended.status, ended.text).toBe(200)
    const stranger = await openWindow(browser, server.address, 'phone')
    await stranger.goto(new URL(address).pathname)
    await stranger.getByText('这份证照已经撤销').waitFor()
    await stranger.context().close()
    await holder.reload()
    const card = holder.getByRole('article').filter({ hasText: '临时摊位设置许可证' })
    await card.getByText('已撤销').waitFor()
    await card.getByText('提供虚假材料').waitFor()
  })
})
