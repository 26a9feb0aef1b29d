import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DraftView } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { screens } from '../harness/open-browser.ts'
import { signIn } from '../harness/sign-in.ts'
import { itemAnswers, type ItemAnswers } from './item-answers.ts'
import { openPatientWindow } from './open-patient-window.ts'
import { untilStill } from './shoot.ts'

/** Too many and too long for the guides; they are looked at while an item is made. */
const folder = fileURLToPath(new URL('../../../.cache/screenshots/items', import.meta.url))

/** Guide, every page of the form filled in, and the materials of each item, from top to bottom in both sizes. */
export async function shootItems(browser: Browser, address: string, only: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const item of itemAnswers.filter(({ slug }) => only.length === 0 || only.includes(slug))) {
    const page = await openPatientWindow(browser, address)
    await shootItem(page, item)
    await page.context().close()
  }
}

async function shootItem(page: Page, item: ItemAnswers): Promise<void> {
  const { slug, name, account, answers, situation = [] } = item
  await signIn(page, account, '/')
  await page
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  await page.getByRole('link', { name: '开始办理' }).waitFor()
  await shootWhole(page, `${slug}.0-guide`)
  await page.getByRole('link', { name: '开始办理' }).click()
  for (const answer of situation) {
    await page.getByRole('radio', { name: answer }).check()
    await page.getByRole('button', { name: '下一步' }).click()
  }
  if (situation.length > 0) await page.getByRole('button', { name: '开始填写' }).click()
  await page.waitForURL(/\/drafts\//)
  await fillDraft(page, answers)
  await page.reload()
  const list = page.getByRole('navigation', { name: '表单分页' })
  await list.waitFor()
  for (const [index, button] of (await list.getByRole('button').all()).entries()) {
    await button.click()
    await shootWhole(page, `${slug}.${index + 1}-form`)
  }
  await page.goto(`${new URL(page.url()).pathname}/materials`)
  await page.getByRole('heading', { level: 1, name: '申请材料' }).waitFor()
  await shootWhole(page, `${slug}.8-materials`)
  await page.goto(new URL(page.url()).pathname.replace('/materials', '/check'))
  await page.getByRole('button', { name: '提交申请' }).waitFor()
  await shootWhole(page, `${slug}.9-check`)
}

async function fillDraft(page: Page, answers: ItemAnswers['answers']): Promise<void> {
  const place = `/api${new URL(page.url()).pathname}`
  const draft = (await (await page.request.get(place)).json()) as DraftView
  const changes = Object.entries(answers).map(([path, value]) => ({
    path: `/${path}`,
    value,
    baseRevision: draft.revision,
  }))
  const answer = await page.request.patch(place, {
    data: { changes },
    headers: { 'idempotency-key': crypto.randomUUID(), origin: new URL(page.url()).origin },
  })
  if (!answer.ok()) throw new Error(`The draft takes no answers: ${await answer.text()}`)
}

async function shootWhole(page: Page, name: string): Promise<void> {
  for (const [screen, size] of Object.entries(screens)) {
    await page.setViewportSize(size)
    await untilStill(page)
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', fullPage: true })
    writeFileSync(join(folder, `${name}.${screen}.png`), picture)
    console.log(`${name}.${screen}.png`)
  }
  await page.setViewportSize(screens.desktop)
}
