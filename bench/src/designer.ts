import type { Browser, CDPSession, Locator, Page } from 'playwright'
import { signInToApi } from '../../e2e/src/harness/api-client.ts'
import { openBrowser, openWindow } from '../../e2e/src/harness/open-browser.ts'
import { signIn } from '../../e2e/src/harness/sign-in.ts'
import { startServer, type RunningServer } from '../../e2e/src/harness/start-server.ts'
import { inspector, onCanvas, waitUntilSaved } from '../../e2e/src/people/administrator.ts'
import { governmentForm } from './government-form.ts'
import { median, toFigure, type Figure } from './measure.ts'

const sizes = [50, 200, 500] as const
type Size = (typeof sizes)[number]

const rounds = 7
const editsForMemory = 50

/** What one act costs in one form. */
interface Costs {
  /** Milliseconds of script per act. */
  readonly script: ReadonlyMap<Act, number>
  /** Milliseconds of the longest frame that any act made. */
  readonly longestFrame: number
  /** Bytes kept per edit, its history entry included. */
  readonly memoryPerEdit: number
}

const acts = ['drop', 'type', 'undo', 'select', 'open'] as const
type Act = (typeof acts)[number]

/**
 * What it costs to design in a large form beside a small one: all fields on one page, so that nothing is saved by not
 * showing them. Script of the main thread by its own clock, with pointer and keys of a real browser.
 */
export async function benchDesigner(): Promise<Figure[]> {
  const server = await startServer('embedded')
  const browser = await openBrowser()
  try {
    const costs = new Map<Size, Costs>()
    for (const size of sizes) costs.set(size, await measure(server, browser, size))
    return figuresOf(costs)
  } finally {
    await browser.close()
    await server.stop()
  }
}

function figuresOf(costs: ReadonlyMap<Size, Costs>): Figure[] {
  const small = costs.get(50)
  const large = costs.get(500)
  if (!small || !large) throw new Error('A size was not measured.')
  const between = (read: (costs: Costs) => number | undefined): string =>
    [...costs].map(([size, each]) => `${size}: ${(read(each) ?? Number.NaN).toFixed(1)}`).join(', ')
  const longest = `longest frame of any act: ${between(({ longestFrame }) => longestFrame)} ms`
  return [
    ...acts.map(act =>
      toFigure({
        name: `designer, ${act}: 500 fields on one page beside 50`,
        unit: 'ms',
        floor: small.script.get(act) ?? Number.NaN,
        ours: large.script.get(act) ?? Number.NaN,
        // Opening has to draw every field once.
        reach: act === 'open' ? 10 : 1.5,
        note: `script by fields: ${between(({ script }) => script.get(act))} ms; ${longest}`,
      }),
    ),
    toFigure({
      name: 'designer, memory kept per edit: 500 fields beside 50',
      unit: 'bytes',
      floor: small.memoryPerEdit,
      ours: large.memoryPerEdit,
      reach: 1.5,
      note: `bytes by fields: ${between(({ memoryPerEdit }) => memoryPerEdit)}`,
    }),
  ]
}

async function measure(server: RunningServer, browser: Browser, size: Size): Promise<Costs> {
  const place = `/designer/items/${await createItem(server, size)}/form`
  const page = await openWindow(browser, server.address)
  await page.addInitScript(watchFrames)
  await signIn(page, 'chengguan-sheji', place)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const times = new Map(acts.map((act): [Act, number[]] => [act, []]))
  const time = async (act: Act, run: () => Promise<unknown>): Promise<void> => {
    const before = await scriptTime(session)
    await run()
    await settle(page)
    times.get(act)?.push((await scriptTime(session)) - before)
  }
  for (let round = 0; round < rounds; round += 1) {
    // A page begun anew counts its script from zero.
    await page.goto(place)
    await onCanvas(page, '字段0').waitFor()
    await settle(page)
    times.get('open')?.push(await scriptTime(session))
    // Looking things up by role is script of the page too: everything is found before the clock is read.
    const first = await cornerOf(onCanvas(page, '字段0'))
    const second = await cornerOf(onCanvas(page, '字段1'))
    const type = await cornerOf(page.getByRole('button', { name: '单行文本', exact: true }))
    const undo = await cornerOf(page.getByRole('button', { name: '撤销' }))
    await time('select', () => page.mouse.click(second.x + 20, second.y + 12))
    await inspector(page).getByRole('textbox', { name: '名称', exact: true }).focus()
    await time('type', () => page.keyboard.press('a'))
    await time('undo', () => page.mouse.click(undo.x + 8, undo.y + 8))
    await time('drop', async () => {
      await page.mouse.move(type.x + 20, type.y + 14)
      await page.mouse.down()
      await page.mouse.move(type.x + 40, type.y + 24, { steps: 4 })
      await page.mouse.move(first.x + 60, first.y + 40, { steps: 16 })
      await page.mouse.up()
    })
    if ((await countFields(page)) !== size + 1) throw new Error('Nothing was dropped.')
    await page.mouse.click(undo.x + 8, undo.y + 8)
    await waitUntilSaved(page)
  }
  const memoryPerEdit = await measureMemory(page, session)
  const longestFrame = await page.evaluate<number>('Math.max(0, ...longFrames)')
  await page.context().close()
  return {
    script: new Map([...times].map(([act, values]) => [act, median(values)])),
    longestFrame,
    memoryPerEdit,
  }
}

async function cornerOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error(`Nothing to point at: ${String(locator)}`)
  return box
}

function countFields(page: Page): Promise<number> {
  return page.locator('.yd-field').count()
}

/** What is kept of many edits of one label, each an entry of the history, after everything else was let go. */
async function measureMemory(page: Page, session: CDPSession): Promise<number> {
  await onCanvas(page, '字段1').click({ position: { x: 20, y: 12 } })
  const required = inspector(page).getByRole('switch', { name: '必填', exact: true })
  const edit = async (times: number): Promise<void> => {
    for (let index = 0; index < times; index += 1) await required.click()
    await waitUntilSaved(page)
  }
  await edit(10)
  const before = await usedMemory(session)
  await edit(editsForMemory)
  return ((await usedMemory(session)) - before) / editsForMemory
}

async function usedMemory(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}

async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000
}

/** Until the lints, which wait for a pause, have been drawn as well. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(700)
  await page.evaluate(
    `new Promise(resolve => requestIdleCallback(() => requestAnimationFrame(() => resolve(undefined)), { timeout: 3000 }))`,
  )
}

const watchFrames = `
globalThis.longFrames = []
new PerformanceObserver(list => {
  for (const { duration } of list.getEntries()) longFrames.push(duration)
}).observe({ type: 'long-animation-frame' })`

async function createItem(server: RunningServer, size: Size): Promise<string> {
  const designer = await signInToApi(server.address, 'chengguan-sheji')
  const made = await designer.send('POST', '/api/design/items', {
    key: `fields-${size}`,
    name: `${size} 个字段`,
    itemType: '20',
  })
  const item = made.body as { id: string; revision: number; definition: object }
  const form = governmentForm({ fields: size, pages: 1, sectionsPerPage: size / 10 })
  const body = { definition: { ...item.definition, form } }
  const path = `/api/design/items/${item.id}`
  const saved = await designer.send('PUT', path, body, { 'if-match': `"${item.revision}"` })
  if (saved.status !== 200) throw new Error(saved.text)
  return item.id
}
