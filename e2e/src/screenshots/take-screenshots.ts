// `pnpm screenshots`: walks through the product as its people do and writes the pictures of the guides.
// `pnpm screenshots designer`: those of the designer alone.
// `pnpm screenshots rebuilding`: those of an item that other departments have a part in.
// `pnpm screenshots items [slug…]`: every page of the items that come with it, to look at; see `items.ts`.
import type { Page } from 'playwright'
import { openBrowser } from '../harness/open-browser.ts'
import { signIn } from '../harness/sign-in.ts'
import { startServer } from '../harness/start-server.ts'
import { apply } from './apply.ts'
import { design } from './design.ts'
import { designLists } from './design-lists.ts'
import { handle } from './handle.ts'
import { shootItems } from './items.ts'
import { openPatientWindow } from './open-patient-window.ts'
import { shoot } from './shoot.ts'
import { shootRebuilding } from './shoot-rebuilding.ts'
import { showDecision } from './show-decision.ts'

const [part = 'guides', ...only] = process.argv.slice(2)
const server = await startServer('embedded')
const browser = await openBrowser()
try {
  if (part === 'items') await shootItems(browser, server.address, only)
  else if (part === 'designer') await shootDesigner()
  else if (part === 'rebuilding') await shootRebuilding(browser, server.address)
  else await shootGuides()
} finally {
  await browser.close()
  await server.stop()
}

async function shootGuides(): Promise<void> {
  const desktop = await openPatientWindow(browser, server.address)
  const phone = await openPatientWindow(browser, server.address, 'phone')
  const itemPath = await enter(desktop)
  await signIn(phone, 'caiyun', itemPath)
  const casePath = await apply(browser, desktop, itemPath)
  const number = await desktop.locator('.receipt__number').first().innerText()
  await handle({ browser, address: server.address, number, casePath, phone })
  await showDecision(desktop, casePath)
  await shootDesigner()
  await shootRebuilding(browser, server.address)
}

async function shootDesigner(): Promise<void> {
  const designer = await openPatientWindow(browser, server.address)
  await signIn(designer, 'chengguan-sheji', '/designer/')
  await design(designer)
  await designLists(browser, server.address)
}

/** From the first page over the guide and the login page to the guide again, signed in. Gives the guide's path. */
async function enter(page: Page): Promise<string> {
  await page.goto('/')
  await page.getByRole('link', { name: /^户外广告/ }).waitFor()
  await shoot(page, 'home')
  await page.getByRole('link', { name: /^户外广告/ }).click()
  await page.getByRole('heading', { level: 1, name: /^户外广告/ }).waitFor()
  await shoot(page, 'guide')
  const itemPath = new URL(page.url()).pathname
  await page.goto(`/api/login?returnTo=${itemPath}`)
  await page.getByRole('heading', { name: '登录一表' }).waitFor()
  await shoot(page, 'login')
  await signIn(page, 'caiyun', itemPath)
  return itemPath
}
