import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { expectFits } from './harness/expect-fits.ts'
import { pick, press, tabTo, write } from './harness/keyboard.ts'
import { openBrowser, openWindow, screens } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { openFromWorklist } from './people/officer.ts'
import { publishTextItem } from './people/publish-text-item.ts'
import { submitTextItem } from './people/submit-text-item.ts'

/** 成员与岗位: an administrator takes somebody in, and out again; by keyboard alone. */
describe('the members of a department', () => {
  let server: RunningServer
  let browser: Browser
  let administrator: Page
  let officer: Page
  let number: string

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    const itemId = await publishTextItem(server.address, { key: 'lamps', name: '路灯报修' })
    const receipt = await submitTextItem(await signInToApi(server.address, 'zhangwei'), itemId)
    number = receipt.caseNumber
    administrator = await openWindow(browser, server.address)
    officer = await openWindow(browser, server.address)
    await signIn(administrator, 'chengguan-sheji', '/designer/members')
    await administrator.getByRole('heading', { name: '成员与岗位' }).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const dialog = (name: string) => administrator.getByRole('dialog', { name })

  test('who is to be taken in tells the account, and works after that', async () => {
    await signIn(officer, 'chenjing', '/')
    await officer.getByRole('button', { name: /^账户：陈静/ }).click()
    await officer.getByText('账号标识：chenjing').waitFor()
    await press(administrator, administrator.getByRole('button', { name: '添加成员' }))
    const add = dialog('添加成员')
    await write(administrator, add.getByLabel('账号标识'), 'chenjing')
    await write(administrator, add.getByLabel('姓名'), '陈敬')
    await tabTo(administrator, add.getByRole('checkbox', { name: '窗口受理' }))
    await administrator.keyboard.press('Space')
    await press(administrator, add.getByRole('button', { name: '添加成员' }))
    await add.getByText('没有找到这个账号，或账号与姓名不一致。').waitFor()
    await expectAccessible(administrator)
    await write(administrator, add.getByLabel('姓名'), '陈静')
    await press(administrator, add.getByRole('button', { name: '添加成员' }))
    await administrator.getByText('已添加陈静。').waitFor()
    await expectAccessible(administrator)

    await officer.goto('/workbench')
    await officer.getByRole('button', { name: /^经办人 · / }).click()
    await officer.getByRole('group', { name: '待办范围' }).waitFor()
    await openFromWorklist(officer, number)
  })

  test('roles that are not theirs to give, and the last administrator, are refused', async () => {
    await press(administrator, administrator.getByRole('button', { name: '移出部门：林晓' }))
    const remove = dialog('移出部门：林晓')
    await press(administrator, remove.getByRole('button', { name: '移出部门' }))
    await remove.getByText('这是本部门唯一的部门管理员。请先指定另一位管理员。').waitFor()
    await administrator.keyboard.press('Escape')
    await press(administrator, administrator.getByRole('button', { name: '修改岗位：林晓' }))
    expect(
      await dialog('修改岗位：林晓').getByRole('checkbox', { name: '决定', exact: true }).isDisabled(),
    ).toBe(true)
    await administrator.keyboard.press('Escape')
  })

  test('whose role is taken away is refused at the next request, and a colleague goes on', async () => {
    await press(administrator, administrator.getByRole('button', { name: '移出部门：陈静' }))
    const remove = dialog('移出部门：陈静')
    await remove.getByText('名下有 1 件未办完的办件。').waitFor()
    await expectAccessible(administrator)
    await pick(administrator, remove.getByRole('combobox', { name: '转办给' }), /^周敏/)
    await press(administrator, remove.getByRole('button', { name: '移出部门' }))
    await administrator.getByText('已移出陈静，其下一次操作将被拒绝。').waitFor()

    const status = await officer.evaluate(async () => (await fetch('/api/worklist/counts')).status)
    expect([401, 403]).toContain(status)
    await officer.reload()
    await officer.getByRole('group', { name: '可办理的操作' }).waitFor({ state: 'detached' })
    const colleague = await openWindow(browser, server.address)
    await signIn(colleague, 'chengguan-chuangkou', '/workbench')
    await openFromWorklist(colleague, number)
    // Theirs by having been passed on: a task that is somebody else's offers them no decision.
    await colleague.getByRole('button', { name: '受理', exact: true }).waitFor()
  })

  test('fits a phone', async () => {
    await administrator.setViewportSize(screens.phone)
    await expectFits(administrator)
  })
})
