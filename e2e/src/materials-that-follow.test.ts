import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { tinyPng } from './harness/tiny-png.ts'
import { publishTextItem } from './people/publish-text-item.ts'
import { submitTextItem } from './people/submit-text-item.ts'

const plan = {
  id: 'm1',
  key: 'plan',
  name: '施工方案',
  necessity: 'deferrable',
  source: 'applicant',
  originals: 0,
  copies: 0,
  form: 'electronic',
  accept: ['pdf', 'png'],
  maxFiles: 2,
  maxMegabytes: 10,
}

/** 容缺受理 as the two sides see it. Refusals and what is stored, the server's own tests prove on both databases. */
describe('a material that follows', () => {
  let server: RunningServer
  let browser: Browser
  let caseId = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    const itemId = await publishTextItem(server.address, {
      key: 'follows',
      name: '临时占道许可',
      materials: [plan],
      change: item => ({
        limits: { ...Object(item['limits']), deferral: { onLapse: 'terminated' } },
      }),
    })
    caseId = (await submitTextItem(await signInToApi(server.address, 'zhangwei'), itemId)).caseId
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('is handed in by the applicant on a phone, confirmed by an officer who sees it, and asked for no more', async () => {
    const office = await openWindow(browser, server.address)
    await signIn(office, 'chengguan-chuangkou', `/workbench/cases/${caseId}`)
    await office.getByRole('button', { name: '领取' }).first().click()
    await office.getByRole('button', { name: '受理', exact: true }).click()
    await office.getByRole('dialog').getByRole('button', { name: '受理', exact: true }).click()
    await office.getByText('容缺受理，材料待补齐').waitFor()

    const phone = await openWindow(browser, server.address, 'phone')
    await signIn(phone, 'zhangwei', `/my/cases/${caseId}`)
    const supply = phone.getByRole('region', { name: '补交材料' })
    await phone.getByText('容缺受理，请补齐材料').waitFor()
    const input = supply.getByLabel(/选择文件/)
    await input.setInputFiles({
      name: '方案.docx',
      mimeType: 'application/msword',
      buffer: Buffer.from('PK'),
    })
    await supply
      .getByRole('alert')
      .getByText(/方案\.docx/)
      .waitFor()
    await expectAccessible(phone)
    await input.setInputFiles({ name: '方案.png', mimeType: 'image/png', buffer: Buffer.from(tinyPng) })
    await supply.getByText('已补交，等待确认').waitFor()
    await supply.getByRole('link', { name: /方案\.png/ }).waitFor()
    await expect.poll(() => input.isEnabled()).toBe(true)
    await expectAccessible(phone)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    const review = await openWindow(browser, server.address)
    await signIn(review, 'chengguan-shencha', `/workbench/cases/${caseId}`)
    await review.getByRole('button', { name: '领取' }).first().click()
    await review.getByRole('link', { name: /方案\.png/ }).waitFor()
    await expectAccessible(review)
    await review.getByRole('button', { name: /^确认已补齐/ }).click()
    await review.getByRole('dialog').getByRole('button', { name: '确认已补齐' }).click()
    await review.getByText('已补齐', { exact: true }).waitFor()
    await supply.waitFor({ state: 'hidden' })
    await phone.getByText('补交容缺材料').waitFor()
  })
})
