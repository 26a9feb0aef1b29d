import { readFileSync } from 'node:fs'
import { unzipTexts } from '@yibiao/server/testing'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { expectFits } from './harness/expect-fits.ts'
import { openBrowser, openWindow, type Screen } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { publishTextItem } from './people/publish-text-item.ts'
import { submitTextItem } from './people/submit-text-item.ts'

/** 效能 as the head of a department sees it; what the figures mean, the server's own tests prove. */
describe('the performance of a department', () => {
  let server: RunningServer
  let browser: Browser

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    const itemId = await publishTextItem(server.address, { key: 'lamps', name: '路灯报修' })
    await submitTextItem(await signInToApi(server.address, 'zhangwei'), itemId)
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test.each<Screen>(['desktop', 'phone'])('is counted by item, and downloaded (%s)', async screen => {
    const page = await openWindow(browser, server.address, screen)
    await signIn(page, 'chengguan-fuzeren', '/workbench')
    await page.getByRole('link', { name: '效能', exact: true }).click()
    const row = page.getByRole('row', { name: /路灯报修/ })
    await row.waitFor()
    expect(await row.getByRole('cell').first().innerText()).toContain('1')
    await expectFits(page)
    await page.getByLabel('导出原因（记入审计）').fill('季度通报')
    const csv = await download(page, '下载 CSV')
    expect(csv.toString('utf8')).toContain('"路灯报修",1,0,0')
    const workbook = unzipTexts(await download(page, '下载表格（XLSX）'))
    expect([...workbook.values()].join()).toContain('路灯报修')
    await page.getByLabel('到', { exact: true }).fill('2020-01-01')
    await page.getByRole('button', { name: '查看' }).click()
    await page.getByText('结束日期不能早于开始日期。').waitFor()
  })

  test('is shown to heads and supervisors only', async () => {
    const page = await openWindow(browser, server.address)
    await signIn(page, 'chengguan-chuangkou', '/workbench')
    await page.getByRole('link', { name: '待办', exact: true }).waitFor()
    expect(await page.getByRole('link', { name: '效能', exact: true }).count()).toBe(0)
  })
})

async function download(page: Page, link: string): Promise<Buffer> {
  const begun = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  return readFileSync(await (await begun).path())
}
