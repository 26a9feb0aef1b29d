import type { Page } from 'playwright'
import { beforeEach } from 'vitest'
import { openBrowsers } from './open-browser.ts'

/** Of each window, from its beginning and from its end, where dialogs are: enough to see where it stood. */
const longest = 300

// A journey that fails where nobody can look says what its windows showed.
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => {
    for (const browser of openBrowsers)
      for (const page of browser.contexts().flatMap(context => context.pages()))
        process.stderr.write(`A window showed ${page.url()}\n${await wordsOf(page)}\n\n`)
  })
})

async function wordsOf(page: Page): Promise<string> {
  const text = page.locator('body').innerText({ timeout: 5_000 })
  return text.then(
    words => {
      const line = words.replaceAll(/\s*\n\s*/g, ' | ')
      return line.length <= 2 * longest ? line : `${line.slice(0, longest)} … ${line.slice(-longest)}`
    },
    (error: unknown) => String(error),
  )
}
