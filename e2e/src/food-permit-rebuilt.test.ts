import type { DesignItem, ItemDefinition } from '@yibiao/schemas'
import { describeFoodBusiness, foodBusinessTemplate } from '@yibiao/server/food-business'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { comparable } from './harness/comparable-definition.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { lookAgain } from './harness/look-again.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { createItem, publish, waitUntilSaved } from './people/administrator.ts'
import { buildFoodPermit } from './people/food-permit/index.ts'

let built: ItemDefinition | undefined

/** O1 from nothing, through the screens of the designer alone: no source, no template. */
describe('the food permit, built in the designer', () => {
  let server: RunningServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    page = await openWindow(browser, server.address)
    page.setDefaultTimeout(30_000)
    await signIn(page, 'chengguan-sheji', '/designer/')
    await createItem(page, { name: '食品经营许可（新办）', key: 'food-business', type: '行政许可' })
  }, 360_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test.each(Object.entries(buildFoodPermit))('%s', async (_name, build) => {
    await build(page)
    await waitUntilSaved(page)
    await expectAccessible(page)
  })

  test('it says what the template says', async () => {
    const id = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
    const kept = (await (await page.request.get(`/api/design/items/${id}`)).json()) as DesignItem
    built = kept.definition as unknown as ItemDefinition
    expect(comparable(built)).toEqual(comparable(foodBusinessTemplate()))
  })

  test('nothing keeps it from being published', async () => {
    await lookAgain(page)
    const address = await publish(page, '首次发布')
    expect((await page.request.get(`/api/items/${address.split('/').at(-1)}`)).status()).toBe(200)
  })
})

describeFoodBusiness(() => {
  if (built === undefined) throw new Error('Nothing was built.')
  return built
}, ['embedded'])
