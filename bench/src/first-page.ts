import { spawnSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import type { DesignItem, DraftView, Field, FormDefinition } from '@yibiao/schemas'
import { build } from 'esbuild'
import type { Page, Request } from 'playwright'
import { signInToApi, type ApiAnswer, type ApiClient } from '../../e2e/src/harness/api-client.ts'
import { openBrowser, openWindow } from '../../e2e/src/harness/open-browser.ts'
import { signIn } from '../../e2e/src/harness/sign-in.ts'
import { startServer } from '../../e2e/src/harness/start-server.ts'
import { toFigure, type Figure } from './measure.ts'

/** What is measured: fields as most forms have them, and with a date and an upload among them. */
const pages = [
  { key: 'twenty-fields', name: '20 fields', reach: 130, special: [] },
  {
    key: 'twenty-fields-date-upload',
    name: '20 fields, date and upload in use',
    reach: 160,
    special: [
      { id: 'd', key: 'd', type: 'date', label: '日期', isRequired: true },
      { id: 'u', key: 'u', type: 'upload', label: '附件' },
    ],
  },
] as const satisfies readonly {
  key: string
  name: string
  /** Kilobytes of JavaScript that quality allows on the page. */
  reach: number
  special: readonly Field[]
}[]

type MeasuredPage = (typeof pages)[number]

/**
 * The JavaScript that an applicant's browser receives to fill the first page of an item of 20 fields, after gzip,
 * beside react-dom alone. The page is opened in Chromium from the built portal, by somebody who has never been here.
 */
export async function benchFirstPage(): Promise<Figure[]> {
  buildPortal()
  const server = await startServer('embedded')
  const browser = await openBrowser()
  try {
    const floor = (await reactDomAlone()) / 1024
    const figures: Figure[] = []
    for (const page of pages) figures.push(await measurePage(page, server.address, browser, floor))
    return figures
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function measurePage(
  { key, name, reach, special }: MeasuredPage,
  address: string,
  browser: Awaited<ReturnType<typeof openBrowser>>,
  floor: number,
): Promise<Figure> {
  const itemId = await publishItem(await signInToApi(address, 'chengguan-sheji'), key, special)
  const applicant = await signInToApi(address, 'caiyun')
  const draft = bodyOf<DraftView>(await applicant.send('POST', '/api/drafts', { itemId }), [200, 201])
  const page = await openWindow(browser, address, 'phone')
  await signIn(page, 'caiyun', '/my/cases')
  await untilScriptsRest(page)
  const scripts = new Map<string, Promise<Buffer>>()
  page.on('response', response => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body())
  })
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache')
  await page.goto(`/drafts/${draft.id}`)
  await page.getByLabel('字段1', { exact: false }).first().waitFor()
  await untilScriptsRest(page)
  const sizes = await Promise.all(
    [...scripts].map(async ([url, body]) => ({ url, bytes: gzipSync(await body).length })),
  )
  await page.close()
  return toFigure({
    name: `applicant's first page, JavaScript shipped, gzip, ${name} ÷ react-dom alone`,
    unit: 'KB',
    floor,
    ours: sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1024,
    reach: reach / floor,
    note: sizes
      .toSorted((one, other) => other.bytes - one.bytes)
      .slice(0, 8)
      .map(({ url, bytes }) => `${nameOf(url)} ${(bytes / 1024).toFixed(1)}`)
      .join(', '),
  })
}

/** Until no script has been asked for in two seconds. The network never rests: the page listens to its server. */
async function untilScriptsRest(page: Page): Promise<void> {
  let last = performance.now()
  const note = (request: Request): void => {
    if (request.resourceType() === 'script') last = performance.now()
  }
  page.on('request', note).on('requestfinished', note)
  while (performance.now() - last < 2_000) await page.waitForTimeout(100)
  page.off('request', note).off('requestfinished', note)
}

/** What is measured is what the sources say now, whatever was built before. */
function buildPortal(): void {
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
    cwd: new URL('../../runtime/portal', import.meta.url),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The portal was not built:\n${stderr}`)
}

async function publishItem(designer: ApiClient, key: string, special: readonly Field[]): Promise<string> {
  const created = await designer.send('POST', '/api/design/items', {
    key,
    name: '二十个字段的事项',
    itemType: '20',
  })
  const item = bodyOf<DesignItem>(created, [201])
  const definition = { ...item.definition, form: formOfTwentyFields(special) }
  const path = `/api/design/items/${item.id}`
  const saved = await designer.send('PUT', path, { definition }, { 'if-match': `"${item.revision}"` })
  bodyOf(saved, [200])
  bodyOf(await designer.send('POST', `${path}/publish`, { revision: item.revision + 1 }), [200])
  return item.id
}

/** Fields as most forms have them: mostly text, some choices, a number and a condition; the last are special. */
function formOfTwentyFields(special: readonly Field[]): FormDefinition {
  const options = ['a', 'b', 'c'].map(value => ({ value, label: value.toUpperCase() }))
  const fields = Array.from({ length: 20 - special.length }, (_, index): Field => {
    const base = { id: `f${index}`, key: `f${index}`, label: `字段${index}` }
    if (index % 5 === 2) return { ...base, type: 'radio', options: { type: 'inline', options } }
    if (index % 5 === 3) return { ...base, type: 'text', visibleWhen: `f${index - 1} = "a"`, maxLength: 60 }
    if (index % 5 === 4) return { ...base, type: 'integer', minimum: 0 }
    return { ...base, type: 'text', isRequired: true, maxLength: 60 }
  })
  return {
    pages: [
      { id: 'p', title: '页', sections: [{ id: 's', title: '内容', fields: [...fields, ...special] }] },
    ],
  }
}

function bodyOf<Body>({ status, text, body }: ApiAnswer, wanted: readonly number[]): Body {
  if (!wanted.includes(status)) throw new Error(`${status}: ${text}`)
  return body as Body
}

function nameOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? url
}

/** Bytes of React and its DOM renderer as a page needs them, minified and compressed. */
async function reactDomAlone(): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createRoot } from 'react-dom/client'
createRoot(document.body).render('')`,
      resolveDir: new URL('../../runtime/portal', import.meta.url).pathname,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return gzipSync(outputFiles[0]?.contents ?? '').length
}
