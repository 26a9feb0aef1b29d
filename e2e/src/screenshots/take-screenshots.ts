import { openWindow } from '../harness/open-browser.ts'
import { signIn } from '../harness/sign-in.ts'
import { startServer } from '../harness/start-server.ts'
import { apply } from './apply.ts'
import { handle } from './handle.ts'
import { openChineseBrowser } from './open-chinese-browser.ts'
import { shoot } from './shoot.ts'

const server = await startServer('embedded')
const browser = await openChineseBrowser()
try {
  const desktop = await openWindow(browser, server.address)
  const phone = await openWindow(browser, server.address, 'phone')
  let itemPath = ''
  for (const page of [desktop, phone]) {
    await page.goto('/')
    await page.getByRole('link', { name: /^户外广告/ }).waitFor()
    await shoot(page, 'home')
    await page.getByRole('link', { name: /^户外广告/ }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await shoot(page, 'guide')
    itemPath = new URL(page.url()).pathname
    await page.goto(`/api/login?returnTo=${itemPath}`)
    await page.getByRole('heading', { name: '登录一表' }).waitFor()
    await shoot(page, 'login')
    await signIn(page, 'caiyun', itemPath)
  }
  const casePath = await apply({ browser, desktop, phone }, itemPath)
  const number = await desktop.locator('.receipt__number').first().innerText()
  await handle({ browser, address: server.address, number, casePath, phone })
} finally {
  await browser.close()
  await server.stop()
}
