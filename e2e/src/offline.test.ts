import type { DraftPage, DraftView } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi, type ApiClient } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { tinyPng } from './harness/tiny-png.ts'
import { chooseFile, fieldOf, submit, waitUntilSaved } from './people/applicant.ts'
import { publishTextItem } from './people/publish-text-item.ts'

const photo = { id: 'photo', key: 'photo', type: 'upload', label: '现场照片', accept: ['png'], maxFiles: 3 }

/** What is typed and chosen without a connection, over a crash of the tab. */
describe('an applicant whose connection breaks', () => {
  let server: RunningServer
  let browser: Browser
  /** The same applicant at another machine. */
  let elsewhere: ApiClient
  let itemId = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await publishTextItem(server.address, { key: 'offline', name: '路灯报修', fields: [photo] })
    elsewhere = await signInToApi(server.address, 'zhangwei')
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('finds all of it after a crash, chooses where somebody else wrote meanwhile, and submits', async () => {
    let page = await openWindow(browser, server.address, 'phone')
    await signIn(page, 'zhangwei', '/')
    await page.goto(`/items/${itemId}/start`)
    await page.waitForURL(/\/drafts\//)
    await fieldOf(page, 'subject').fill('路灯不亮')
    await waitUntilSaved(page)
    const address = page.url()

    await page.context().setOffline(true)
    await fieldOf(page, 'subject').fill('路灯两盏不亮')
    await fieldOf(page, 'content').fill('人民路口')
    await chooseFile(page, '现场照片', { name: '路灯.png', mimeType: 'image/png', buffer: tinyPng })
    await saying(page, /^网络中断，已存在本机/)
    await untilKept(page, 'file')

    const draft = await onlyDraft()
    const change = { path: '/content', value: '解放路口', baseRevision: draft.revision }
    const saved = await elsewhere.send('PATCH', `/api/drafts/${draft.id}`, { changes: [change] })
    expect(saved.status, saved.text).toBe(200)
    const machine = page.context()
    await crash(page)
    await page.close()
    await machine.setOffline(false)

    page = await machine.newPage()
    await loseFirstAnswer(page)
    await page.goto(address)
    await page.getByText('解放路口').first().waitFor()
    await page.getByText('人民路口').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'content：用我填写的' }).click()
    await waitUntilSaved(page)
    await expect
      .poll(async () => (await onlyDraft()).answers, { timeout: 60_000 })
      .toMatchObject({ subject: '路灯两盏不亮', content: '人民路口', photo: [expect.any(String)] })
    // The answer to the first upload was lost: it was sent again, and stored once.
    expect((await onlyDraft()).attachments).toHaveLength(1)

    await page.goto(`${address}/check`)
    await submit(page)
  })

  async function onlyDraft(): Promise<DraftView> {
    const { entries } = (await elsewhere.get('/api/drafts')).body as DraftPage
    expect(entries).toHaveLength(1)
    return (await elsewhere.get(`/api/drafts/${entries[0]?.id}`)).body as DraftView
  }
})

async function saying(page: Page, text: RegExp): Promise<void> {
  await page.getByRole('group', { name: '保存状态' }).getByText(text).first().waitFor()
}

/** The device keeps something of this kind: counted as it stands in the browser's own store. */
async function untilKept(page: Page, kind: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        wanted =>
          new Promise<number>(resolve => {
            const open = indexedDB.open('yibiao-device')
            open.onsuccess = () => {
              const read = open.result.transaction('records').objectStore('records').getAll()
              read.onsuccess = () => {
                open.result.close()
                resolve(read.result.filter((record: { kind: string }) => record.kind === wanted).length)
              }
            }
          }),
        kind,
      ),
    )
    .toBe(1)
}

async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const session = await page.context().newCDPSession(page)
  session.send('Page.crash').catch(() => undefined)
  await crashed
}

/** The server takes the file, and the connection breaks before it can say so. */
async function loseFirstAnswer(page: Page): Promise<void> {
  await page.route(
    '**/uploads/*',
    async route => {
      if (route.request().method() !== 'PATCH') return route.fallback()
      const answer = await route.fetch()
      expect(answer.status()).toBe(200)
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
}
