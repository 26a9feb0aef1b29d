import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createTestBrowser } from '@yibiao/server/testing'
import type { DraftPage, DraftView, UploadView } from '@yibiao/schemas'
import type { Browser, CDPSession, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi, type ApiClient } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type DatabaseKind, type RunningServer } from './harness/start-server.ts'
import { tinyPng } from './harness/tiny-png.ts'
import { chooseFile, fieldOf, submit, waitUntilSaved } from './people/applicant.ts'
import { publishTextItem } from './people/publish-text-item.ts'

const plan = { id: 'plan', key: 'plan', type: 'upload', label: '平面图', accept: ['pdf', 'png'], maxFiles: 3 }
const lease = {
  id: 'lease',
  key: 'lease',
  name: '租赁合同',
  necessity: 'required',
  source: 'applicant',
  form: 'electronic',
  accept: ['pdf', 'jpeg'],
  maxFiles: 5,
}

/** A PDF of this many bytes by its head and tail; what is between is noise, so that nothing can be left out. */
function largePdf(size: number): Buffer {
  const tail = Buffer.from('\n%%EOF\n')
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9 - tail.length), tail])
}

const asPdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })
const megabyte = 1024 * 1024

describe('files that are sent part by part', () => {
  let server: RunningServer
  let browser: Browser
  let applicant: ApiClient
  let itemId = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await publishTextItem(server.address, {
      key: 'uploads',
      name: '场地备案',
      fields: [plan],
      materials: [lease],
    })
    applicant = await signInToApi(server.address, 'zhangwei')
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('go on from where the connection broke, and send less than the file the second time', async () => {
    const page = await begin('desktop')
    const file = largePdf(4 * megabyte)
    const parts = watchParts(page)
    const line = await page.context().newCDPSession(page)
    await limitLine(line, { offline: false, bytesPerSecond: 600 * 1024 })
    await chooseFile(page, '平面图', asPdf('平面图.pdf', file))
    await page.getByText(/^正在上传 [2-6]\d%$/).waitFor()
    await limitLine(line, { offline: true })
    await untilWaiting(page)
    await expectAccessible(page)
    const sentBefore = (await parts()).length
    expect(sentBefore).toBeGreaterThan(1)

    await limitLine(line, { offline: false })
    await page.getByRole('link', { name: '查看 平面图.pdf' }).waitFor()
    const second = (await parts()).slice(sentBefore)
    const bytes = second.reduce((sum, part) => sum + part.bytes, 0)
    expect(second[0]?.offset).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(file.length)
    expect(bytes).toBeGreaterThanOrEqual(file.length - (second[0]?.offset ?? 0))
    await waitUntilSaved(page)
    await expect
      .poll(async () => (await onlyDraft()).attachments)
      .toMatchObject([{ name: '平面图.pdf', sha256: sha256(file) }])
    await close(page)
  })

  test('survive leaving the step and loading the page again, and hold back the submission until they are there', async () => {
    const page = await begin('phone')
    await fieldOf(page, 'subject').fill('场地')
    await fieldOf(page, 'content').fill('人民路口')
    await waitUntilSaved(page)
    const draft = new URL(page.url()).pathname
    await page.goto(`${draft}/materials`)
    const file = largePdf(3 * megabyte)
    const parts = watchParts(page)
    await breakAfter(page, 2)
    await chooseFile(page, '租赁合同', asPdf('合同.pdf', file))
    await untilWaiting(page)

    // Another step, and back: it is still there.
    await page.getByRole('button', { name: '下一步：核对提交' }).click()
    await page.getByRole('heading', { name: '还没有传完的文件' }).waitFor()
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByText(/^1 个文件还没有传完：合同\.pdf。/).waitFor()
    await expectAccessible(page)
    await page.goto(`${draft}/materials`)
    await untilWaiting(page)
    // Without any connection not even the page comes; with it everything is as it was.
    await page.context().setOffline(true)
    await page.reload().catch(() => undefined)
    await page.context().setOffline(false)
    const sentBefore = (await parts()).length
    await page.unrouteAll()
    await page.goto(`${draft}/materials`)
    await page.getByRole('link', { name: '查看 合同.pdf' }).waitFor()
    const second = (await parts()).slice(sentBefore)
    expect(second[0]?.offset).toBe(2 * 512 * 1024)
    expect(second.reduce((sum, part) => sum + part.bytes, 0)).toBe(file.length - 2 * 512 * 1024)
    expect((await onlyDraft()).materials).toMatchObject([
      { material: 'lease', attachments: [{ name: '合同.pdf', sha256: sha256(file) }] },
    ])
    await page.getByRole('button', { name: '下一步：核对提交' }).click()
    await submit(page)
    await close(page)
  })

  test('arrive while another step is shown, and stand where they were chosen', async () => {
    const page = await begin('phone')
    await fieldOf(page, 'subject').fill('场地')
    await fieldOf(page, 'content').fill('人民路口')
    await breakAfter(page, 0)
    await chooseFile(page, '平面图', asPdf('平面图.pdf', largePdf(megabyte)))
    await untilWaiting(page)
    await page.getByRole('button', { name: '下一步：申请材料' }).click()
    await page.getByText(/^1 个文件正在上传，可以继续填写。/).waitFor()
    await page.unrouteAll()
    await expect.poll(async () => (await onlyDraft()).answers['plan'], { timeout: 30_000 }).toHaveLength(1)
    await page.getByRole('button', { name: '返回填写' }).click()
    await page.getByRole('link', { name: '查看 平面图.pdf' }).waitFor()
    await close(page)
  })

  test('can be cancelled; what is refused says why and what to do', async () => {
    const page = await begin('desktop')
    await breakAfter(page, 0)
    await chooseFile(page, '平面图', asPdf('不要了.pdf', largePdf(megabyte)))
    await page.getByRole('button', { name: '取消上传 不要了.pdf' }).click()
    await page.unrouteAll()
    await page.reload()
    await fieldOf(page, 'subject').waitFor()
    expect(await page.getByText('不要了.pdf').count()).toBe(0)
    // It begins and does not end as a PDF: only the whole of it shows that.
    await chooseFile(page, '平面图', asPdf('截断.pdf', Buffer.from('%PDF-1.7 and nothing more')))
    await page.getByText('截断.pdf 上传失败').waitFor()
    await page.getByText(/^文件内容不能接收/).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '删除 截断.pdf' }).click()
    await chooseInPlace(page, {
      name: '网页.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<html>'),
    })
    await page.getByText(/^“网页\.pdf”的内容与扩展名不符/).waitFor()
    await close(page)
  })

  test('are looked at in a dialog by keyboard', async () => {
    const page = await begin('desktop')
    await chooseFile(page, '平面图', { name: '平面图.png', mimeType: 'image/png', buffer: tinyPng })
    const link = page.getByRole('link', { name: '查看 平面图.png' })
    await link.focus()
    await page.keyboard.press('Enter')
    await page
      .getByRole('dialog', { name: '平面图.png' })
      .getByRole('img', { name: '图片：平面图.png' })
      .waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('img', { name: '图片：平面图.png' }).waitFor({ state: 'detached' })
    expect(await link.evaluate(element => element === document.activeElement)).toBe(true)
    await close(page)
  })

  async function begin(screen: 'desktop' | 'phone'): Promise<Page> {
    const page = await openWindow(browser, server.address, screen)
    await signIn(page, 'zhangwei', '/')
    await page.goto(`/items/${itemId}/start`)
    await page.waitForURL(/\/drafts\//)
    await fieldOf(page, 'subject').waitFor()
    return page
  }

  /** The next test begins with a draft of its own. */
  async function close(page: Page): Promise<void> {
    await page.context().close()
    const { entries } = (await applicant.get('/api/drafts')).body as DraftPage
    for (const { id } of entries) await applicant.send('DELETE', `/api/drafts/${id}`)
  }

  async function onlyDraft(): Promise<DraftView> {
    const { entries } = (await applicant.get('/api/drafts')).body as DraftPage
    expect(entries).toHaveLength(1)
    return (await applicant.get(`/api/drafts/${entries[0]?.id}`)).body as DraftView
  }
})

describe.each<DatabaseKind>(['embedded', 'postgresql'])('an upload to a server that is killed (%s)', kind => {
  test('goes on from the parts that had arrived', async () => {
    const server = await startServer(kind)
    try {
      const itemId = await publishTextItem(server.address, {
        key: 'killed',
        name: '场地备案',
        materials: [lease],
      })
      const sender = createTestBrowser(server.address)
      await sender.signIn('zhangwei')
      const made = await sender.fetch('/api/drafts', {
        method: 'POST',
        body: JSON.stringify({ itemId }),
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      })
      const draft = (await made.json()) as DraftView
      const path = `/api/drafts/${draft.id}/uploads/${randomUUID()}`
      const file = largePdf(2 * megabyte)
      const body = JSON.stringify({
        material: 'lease',
        name: '合同.pdf',
        size: file.length,
        sha256: sha256(file),
      })
      const headers = { 'content-type': 'application/json' }
      expect((await sender.fetch(path, { method: 'PUT', body, headers })).status).toBe(201)
      const append = (offset: number, bytes: RequestInit['body']) =>
        sender.fetch(path, {
          method: 'PATCH',
          body: bytes ?? null,
          headers: { 'content-type': 'application/partial-upload', 'upload-offset': String(offset) },
          duplex: 'half',
        } as RequestInit)
      expect((await append(0, Uint8Array.from(file.subarray(0, megabyte)))).status).toBe(200)
      const cut = new ReadableStream<Uint8Array>({
        start: controller => controller.enqueue(file.subarray(megabyte, megabyte + 400_000)),
        pull: async controller => {
          await new Promise(resolve => setTimeout(resolve, 1_000))
          await server.kill()
          controller.error(new Error('cut'))
        },
      })
      await append(megabyte, cut).catch(() => undefined)
      await server.restart()
      const { offset } = (await (await sender.fetch(path, {})).json()) as UploadView
      expect(offset).toBe(megabyte)
      const last = await append(offset, Uint8Array.from(file.subarray(offset)))
      expect(((await last.json()) as UploadView).attachment).toMatchObject({ sha256: sha256(file) })
    } finally {
      await server.stop()
    }
  })
})

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Every part the page sends from now on, as it goes over the line. */
function watchParts(page: Page): () => Promise<{ offset: number; bytes: number }[]> {
  const parts: Promise<{ offset: number; bytes: number }>[] = []
  page.on('request', request => {
    if (request.method() !== 'PATCH' || !request.url().includes('/uploads/')) return
    parts.push(
      request.allHeaders().then(headers => ({
        offset: Number(headers['upload-offset']),
        bytes: Number(headers['content-length']),
      })),
    )
  })
  return () => Promise.all(parts)
}

/** Uploads get this many parts through; then their connection breaks, while the rest of the page has one. */
async function breakAfter(page: Page, parts: number): Promise<void> {
  let sent = 0
  await page.route('**/uploads/*', async route => {
    const isPart = route.request().method() === 'PATCH'
    if (sent >= parts) return route.abort('connectionreset')
    if (isPart) sent += 1
    return route.continue()
  })
}

async function untilWaiting(page: Page): Promise<void> {
  await page.getByText('等待上传，已存在本机，联网后自动继续').first().waitFor()
}

async function limitLine(
  line: CDPSession,
  { offline, bytesPerSecond = -1 }: { offline: boolean; bytesPerSecond?: number },
): Promise<void> {
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', {
    offline,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  })
}

/** As `chooseFile`, for one that is refused before it is listed. */
async function chooseInPlace(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件 平面图' }).click()
  await (await chooser).setFiles(file)
}
