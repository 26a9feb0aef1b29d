import type { FormDefinition } from '@yibiao/schemas'
import type { Browser, CDPSession, Page } from 'playwright'
import { documentOf, type Scripts } from './form-page.ts'

/** A document in Chromium whose script has not been started yet. */
export interface OpenedForm {
  readonly page: Page
  readonly session: CDPSession
  close(): Promise<void>
}

/** @param throttle how many times slower the processor is made to look */
export async function openForm(
  browser: Browser,
  { definition, scripts, styles }: { definition: FormDefinition; scripts: Scripts; styles: string },
  throttle: number,
): Promise<OpenedForm> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const html = documentOf(definition, styles)
  await page.route('http://form.test/**', route => {
    const name = new URL(route.request().url()).pathname.slice(1)
    const script = scripts.get(name)
    return script === undefined
      ? route.fulfill({ contentType: 'text/html', body: html })
      : route.fulfill({ contentType: 'text/javascript', body: script })
  })
  await page.goto('http://form.test/')
  const session = await context.newCDPSession(page)
  // Times of the thread and not of the clock: what else the machine does then does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  return { page, session, close: () => context.close() }
}

/** Milliseconds that the page's main thread has worked: script, style, layout and painting. */
export async function mainThreadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}
