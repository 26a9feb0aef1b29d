import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openBrowser, openWindow, screens } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { openFromWorklist } from './people/officer.ts'
import { publishTextItem } from './people/publish-text-item.ts'

/** 试办: who designs an item tries it out through the real server, and officers see that it is a test. */
describe('a test application', () => {
  let server: RunningServer
  let browser: Browser
  let itemId: string

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await publishTextItem(server.address, { key: 'lamps', name: '路灯报修' })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('is begun beside the version, filled as by an applicant, and handled as every other case', async () => {
    const page = await openWindow(browser, server.address)
    await signIn(page, 'chengguan-sheji', `/designer/items/${itemId}/versions`)
    await page.getByRole('button', { name: '试办' }).click()
    const dialog = page.getByRole('dialog', { name: '试办第 1 版' })
    await dialog.getByRole('radio', { name: '自然人' }).check()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '开始填写' }).click()
    await page.getByRole('region', { name: '试办' }).getByText('测试申请人').waitFor()
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'subject' }).fill('路灯不亮')
    await page.getByRole('textbox', { name: 'content' }).fill('路口的路灯不亮')
    await page.getByRole('button', { name: /^下一步|^核对/ }).click()
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByRole('heading', { name: '收件凭证' }).waitFor()
    const number = (await page.locator('.receipt__number').first().innerText()).split(/\s/)[0] ?? ''
    expect(number).toMatch(/^T11530103015100047P\d{12}$/)
    await page.getByText('测试件', { exact: true }).first().waitFor()
    await expectAccessible(page)

    const officer = await openWindow(browser, server.address)
    await signIn(officer, 'chengguan-chuangkou', '/workbench')
    await officer.getByRole('group', { name: '待办范围' }).getByRole('button', { name: /^全部/ }).click()
    await officer
      .getByRole('row', { name: new RegExp(number) })
      .getByText('测试件')
      .waitFor()
    await expectAccessible(officer)
    await openFromWorklist(officer, number)
    await officer.getByText('测试件', { exact: true }).first().waitFor()
    await officer.setViewportSize(screens.phone)
    await expectAccessible(officer)
  })
})
