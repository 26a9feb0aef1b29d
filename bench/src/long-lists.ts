import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser, CDPSession, Page } from 'playwright'
import { openBrowser } from '../../e2e/src/harness/open-browser.ts'
import { toFigure, type Figure } from './measure.ts'
import { mainThreadTime } from './render/open-form.ts'

const few = 50
const many = 1_000
const presses = 40

/** Work of the main thread for a key press in the nine hundredth of 1,000 rows of six columns, beside one of 50 rows. */
export async function benchLongLists(): Promise<Figure> {
  const page = await bundlePage()
  const browser = await openBrowser()
  try {
    const small = await openRows(browser, page, few)
    const large = await openRows(browser, page, many)
    const floor: number[] = []
    const ours: number[] = []
    for (let turn = 0; turn < 5; turn += 1) {
      floor.push(await timePresses(small))
      ours.push(await timePresses(large))
    }
    const [adding, removing] = [
      await timeClick(large, '添加一行'),
      await timeClick(large, `删除第 ${many} 行`),
    ]
    return toFigure({
      name: `key press in a list of ${many} rows × 6 ÷ in one of ${few}`,
      unit: 'ms',
      floor: Math.min(...floor),
      ours: Math.min(...ours),
      reach: 1.5,
      note: `of ${many} rows: adding one ${adding.toFixed(0)} ms, removing one ${removing.toFixed(0)} ms of the main thread`,
    })
  } finally {
    await browser.close()
  }
}

interface Opened {
  readonly page: Page
  readonly session: CDPSession
}

async function openRows(browser: Browser, html: string, rows: number): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.route('http://rows.test/', route => route.fulfill({ contentType: 'text/html', body: html }))
  await page.goto(`http://rows.test/#${rows}`)
  await page.locator(`#yb-staff-${Math.floor(rows * 0.9)}-pay:focus`).waitFor({ timeout: 60_000 })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await timePresses({ page, session })
  return { page, session }
}

/** Milliseconds of the main thread per key press: script, layout and painting. */
async function timePresses({ page, session }: Opened): Promise<number> {
  await page.bringToFront()
  const before = await mainThreadTime(session)
  for (let press = 0; press < presses; press += 1)
    await page.keyboard.press(press % 2 === 0 ? '1' : 'Backspace')
  return ((await mainThreadTime(session)) - before) / presses
}

async function timeClick({ page, session }: Opened, name: string): Promise<number> {
  await page.bringToFront()
  const before = await mainThreadTime(session)
  await page.getByText(name, { exact: true }).last().dispatchEvent('click')
  await page.waitForTimeout(500)
  return (await mainThreadTime(session)) - before
}

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../e2e/src/rows/mount-rows.tsx')],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'page',
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const textOf = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ''
  const script = textOf('.js').replaceAll('</script', '<\\/script')
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${textOf('.css')}</style><body><script>${script}</script></body></html>`
}
