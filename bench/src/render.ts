import type { FormDefinition } from '@yibiao/schemas'
import type { Browser } from 'playwright'
import { openBrowser } from '../../e2e/src/harness/open-browser.ts'
import { DEPENDENTS, formWithDependents, governmentForm, isShownAtFirst } from './government-form.ts'
import { median, toFigure, type Figure } from './measure.ts'
import { installPeers, nameWithVersion } from './peers.ts'
import { bundleScripts, bundleStyles, type Maker, type Scripts } from './render/form-page.ts'
import { mainThreadTime, openForm, type OpenedForm } from './render/open-form.ts'

const makers = ['react-hook-form', 'ours', 'formily'] as const satisfies readonly Maker[]
const throttle = 4
const renders = 7
const keyRounds = 5
const keysPerRound = 20

/** One thing that is timed in every maker's page, in turns. */
interface Trial {
  readonly name: string
  readonly reach: number
  readonly definition: FormDefinition
  /** Milliseconds of the main thread. */
  readonly time: (opened: OpenedForm) => Promise<number>
  readonly rounds: number
}

/**
 * What it costs to show and to fill a form, beside a page of the same fields written by hand with react-hook-form: the
 * work of the main thread in Chromium. Pages take turns, so that a change of the machine's speed meets all of them.
 */
export async function benchRender(): Promise<Figure[]> {
  installPeers()
  const scripts = new Map<Maker, Scripts>()
  for (const maker of makers) scripts.set(maker, await bundleScripts(maker))
  const styles = await bundleStyles()
  const browser = await openBrowser()
  try {
    const figures: Figure[] = []
    for (const trial of trials()) figures.push(await run(browser, trial, scripts, styles))
    return figures
  } finally {
    await browser.close()
  }
}

function trials(): Trial[] {
  const hundred = governmentForm({ fields: 100, pages: 1, sectionsPerPage: 5 })
  const fiveHundred = governmentForm({ fields: 500, pages: 10, sectionsPerPage: 5 })
  const dependents = formWithDependents(500)
  const [shown] = shownPerPage(hundred)
  const perPage = shownPerPage(fiveHundred)
  return [
    {
      name: '100 fields, first complete render',
      reach: 1.2,
      definition: hundred,
      rounds: renders,
      time: opened => timeWork(opened, `startAndWait(() => hasFields(${shown}))`),
    },
    {
      name: '500 fields in 10 pages, first page usable',
      reach: 1.2,
      definition: fiveHundred,
      rounds: renders,
      // The last field that a screen of 900 pixels shows.
      time: opened =>
        timeWork(opened, `startAndWait(() => document.querySelector('[data-path="/f20"]') !== null)`),
    },
    {
      name: '500 fields in 10 pages, all shown by opening and scrolling every page',
      reach: 1.6,
      definition: fiveHundred,
      rounds: 3,
      time: opened =>
        timeWork(
          opened,
          `startAndWait(() => hasFields(${perPage[0]})).then(() => visitAll(${JSON.stringify(perPage)}))`,
        ),
    },
    {
      name: `key press → ${DEPENDENTS} dependent fields painted, 500 fields`,
      reach: 1.1,
      definition: dependents,
      rounds: keyRounds,
      time: opened => timeKeys(opened, shownPerPage(dependents)[0] ?? 0),
    },
  ]
}

async function run(
  browser: Browser,
  { name, reach, definition, time, rounds }: Trial,
  scripts: ReadonlyMap<Maker, Scripts>,
  styles: string,
): Promise<Figure> {
  const times = new Map<Maker, number[]>(makers.map(maker => [maker, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const maker of makers) {
      const opened = await openForm(
        browser,
        { definition, scripts: scripts.get(maker) ?? new Map(), styles },
        throttle,
      )
      times.get(maker)?.push(await time(opened))
      await opened.close()
    }
  }
  const of = (maker: Maker): number => median(times.get(maker) ?? [])
  const formily = (of('formily') / of('react-hook-form')).toPrecision(3)
  return toFigure({
    name: `${name} ÷ ${nameWithVersion('react-hook-form')} by hand`,
    unit: 'ms',
    floor: of('react-hook-form'),
    ours: of('ours'),
    reach,
    note: `${throttle}× slower processor; raw ${nameWithVersion('@formily/core')} ${formily}×; React ${nameWithVersion('react').split(' ')[1]}, Chromium ${browser.version()}`,
  })
}

async function timeWork({ page, session }: OpenedForm, work: string): Promise<number> {
  const before = await mainThreadTime(session)
  await page.evaluate(work)
  return (await mainThreadTime(session)) - before
}

/** Milliseconds per key, each painted before the next. */
async function timeKeys({ page, session }: OpenedForm, count: number): Promise<number> {
  await page.evaluate(`startAndWait(() => hasFields(${count}))`)
  await page.locator('#yb-source').focus()
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key)
    await page.waitForTimeout(80)
  }
  for (const key of ['1', '2', '3', 'Backspace', 'Backspace']) await press(key)
  const before = await mainThreadTime(session)
  for (let index = 0; index < keysPerRound; index += 1) await press(index % 2 === 0 ? '7' : 'Backspace')
  const time = ((await mainThreadTime(session)) - before) / keysPerRound
  await press('2')
  const last = await page.locator(`#yb-d${DEPENDENTS}`).textContent()
  if (last !== '120') throw new Error(`The last dependent field shows ${last} instead of 120.`)
  return time
}

function shownPerPage(definition: FormDefinition): number[] {
  return definition.pages.map(
    page => page.sections.flatMap(section => section.fields).filter(isShownAtFirst).length,
  )
}
