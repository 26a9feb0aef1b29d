import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import {
  canvas,
  chooseFrom,
  createItem,
  inspector,
  nameField,
  onCanvas,
  waitUntilSaved,
} from './people/administrator.ts'

/** One block for every department: an implementer looks after it, the others link it and take its versions. */
describe('a block that departments share', () => {
  let server: RunningServer
  let browser: Browser
  /** Of the department that keeps it: one who implements, and one who only designs. */
  let keeper: Page
  let colleague: Page
  /** Of another department. */
  let elsewhere: Page

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    keeper = await openWindow(browser, server.address)
    await signIn(keeper, 'chengguan-sheji', '/designer/blocks')
    colleague = await openWindow(browser, server.address)
    elsewhere = await openWindow(browser, server.address)
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('is made by an implementer, who reads that it stays shared', async () => {
    await keeper.getByRole('button', { name: '新建组件' }).click()
    const dialog = keeper.getByRole('dialog', { name: '新建组件' })
    await chooseFrom(keeper, dialog.getByRole('combobox', { name: '从常用组件开始' }), '联系送达组')
    await dialog.getByLabel('组件名称').fill('统一联系组')
    await dialog.getByText('各部门都能链接和复制，由实施人员维护；共享后不能取消。').waitFor()
    await dialog.getByRole('switch', { name: '全平台共享' }).click()
    await expectAccessible(keeper)
    await dialog.getByRole('button', { name: '新建组件' }).click()
    await keeper.getByRole('heading', { name: '统一联系组', level: 1 }).waitFor()
    await keeper.getByText('全平台共享', { exact: true }).waitFor()
    await keeper.getByRole('button', { name: '修改说明' }).click()
    const facts = keeper.getByRole('dialog', { name: '修改说明' })
    // There is no way back, so there is no switch.
    expect(await facts.getByRole('switch').count()).toBe(0)
    await keeper.keyboard.press('Escape')
  })

  test('is read, and not written, by who only designs', async () => {
    await signIn(colleague, 'chengguan-fuzeren', '/designer/blocks')
    await openBlock(colleague)
    await colleague.getByRole('region', { name: '组件预览' }).waitFor()
    expect(await colleague.getByRole('button', { name: '修改字段' }).count()).toBe(0)
    // What they make themselves is their department's own.
    await colleague.getByRole('link', { name: '返回组件库' }).click()
    await colleague.getByRole('button', { name: '新建组件' }).click()
    const dialog = colleague.getByRole('dialog', { name: '新建组件' })
    await dialog.getByLabel('组件名称').waitFor()
    expect(await dialog.getByRole('switch', { name: '全平台共享' }).count()).toBe(0)
  })

  test('is linked by another department, which reads who keeps it', async () => {
    await signIn(elsewhere, 'scjg-jueding', '/designer/')
    await elsewhere.getByRole('link', { name: '组件库' }).click()
    const card = elsewhere.getByRole('link', { name: /^统一联系组/ })
    await card.getByText('维护部门：盘龙区城市管理局').waitFor()
    await card.click()
    await elsewhere.getByRole('heading', { name: '统一联系组', level: 1 }).waitFor()
    expect(await elsewhere.getByRole('button', { name: '修改字段' }).count()).toBe(0)
    await expectAccessible(elsewhere)
    await elsewhere.goto('/designer/')
    await createItem(elsewhere, { name: '共享组件演练', key: 'shared-block', type: '行政许可' })
    await elsewhere.getByRole('button', { name: '插入组件：统一联系组' }).click()
    await elsewhere
      .getByRole('dialog', { name: '插入“统一联系组”' })
      .getByRole('button', { name: '插入链接' })
      .click()
    await canvas(elsewhere).getByText('组件“统一联系组”版本 1').waitFor()
    await waitUntilSaved(elsewhere)
  })

  test('gets its next version where it is kept, and is taken elsewhere after reading what changes', async () => {
    await keeper.getByRole('button', { name: '修改字段' }).click()
    await canvas(keeper).waitFor()
    await keeper
      .getByRole('complementary', { name: '添加字段' })
      .getByRole('button', { name: '单选', exact: true })
      .click()
    await nameField(keeper, '方便的联系时间', 'contactTime')
    await inspector(keeper).getByRole('group', { name: '选项', exact: true }).waitFor()
    await keeper.getByRole('button', { name: '存为版本 2' }).click()
    const dialog = keeper.getByRole('dialog', { name: '存为版本 2' })
    await dialog.getByLabel('这一版改了什么').fill('补方便的联系时间')
    await dialog.getByRole('button', { name: '存为版本 2' }).click()
    await keeper.getByText('补方便的联系时间').waitFor()
    // Where another department uses it is that department's business.
    expect(await keeper.getByRole('region', { name: '用在哪里' }).getByRole('row').count()).toBe(0)

    await elsewhere.reload()
    await canvas(elsewhere).getByText('有新版本 2').waitFor()
    await onCanvas(elsewhere, '统一联系组').click({ position: { x: 300, y: 8 } })
    await inspector(elsewhere).getByRole('button', { name: '有新版本 2 →' }).click()
    const update = elsewhere.getByRole('dialog', { name: '“统一联系组”更新到版本 2' })
    await update
      .getByText(/方便的联系时间/)
      .first()
      .waitFor()
    await expectAccessible(elsewhere)
    await update.getByRole('button', { name: '更新到版本 2' }).click()
    await onCanvas(elsewhere, '方便的联系时间').waitFor()
    await waitUntilSaved(elsewhere)
  })

  test('that is retired is offered to nobody any more, and stays where it is linked', async () => {
    await keeper.getByRole('button', { name: '停用' }).click()
    await keeper.getByRole('dialog').getByRole('button', { name: '停用' }).click()
    await keeper.getByText('已停用').waitFor()
    await elsewhere.reload()
    await canvas(elsewhere).getByText('组件“统一联系组”版本 2').waitFor()
    await onCanvas(elsewhere, '方便的联系时间').waitFor()
    expect(await elsewhere.getByRole('button', { name: '插入组件：统一联系组' }).count()).toBe(0)
  })
})

async function openBlock(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^统一联系组/ }).click()
  await page.getByRole('heading', { name: '统一联系组', level: 1 }).waitFor()
}
