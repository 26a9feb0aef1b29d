import type { FlowDefinition, Receipt } from '@yibiao/schemas'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { askToSignOut } from './harness/ask-to-sign-out.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { expectFits } from './harness/expect-fits.ts'
import { lookAgain, settled } from './harness/look-again.ts'
import { openBrowser, openWindow, screens } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { drawPicture } from './people/o3-files.ts'
import { carryOut, claim, meetEveryPoint, openAct } from './people/o3-officers.ts'
import { publishTextItem } from './people/publish-text-item.ts'
import { submitTextItem } from './people/submit-text-item.ts'

const site = '现场与申请一致'

/** 佐证材料 of an inspection: photographed on site, judged with, looked at by a colleague, and never by the applicant. */
describe('evidence for a checklist', () => {
  let server: RunningServer
  let browser: Browser
  let inspector: Page
  let receipt: Receipt
  let photo = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    const itemId = await publishTextItem(server.address, {
      key: 'site',
      name: '现场核查演练',
      change: item => ({ flow: withSite(item['flow'] as FlowDefinition) }),
    })
    receipt = await submitTextItem(await signInToApi(server.address, 'zhangwei'), itemId)
    inspector = await openWindow(browser, server.address, 'phone')
    await signIn(inspector, 'chengguan-chuangkou', '/workbench')
    await claim(inspector, receipt.caseNumber)
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  const point = (): Locator => inspector.getByRole('group', { name: site })

  test('is asked for at the point that needs it, and nothing is judged without', async () => {
    await meetEveryPoint(inspector)
    await inspector
      .getByRole('group', { name: '可办理的操作' })
      .getByRole('button', { name: '受理', exact: true })
      .click()
    await inspector.getByRole('alert').getByText('第 2 项要点需要佐证材料').waitFor()
    await expect.poll(() => point().locator('input[type=file][multiple]').evaluate(isFocused)).toBe(true)
    await inspector.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('is photographed, chosen and taken away again on a phone, and is there after a reload', async () => {
    const chooser = point().locator('input[type=file][multiple]')
    expect(await point().locator('input[capture=environment]').count()).toBe(1)
    await chooser.setInputFiles(await drawPicture(browser, '门头', '门头'))
    await point().getByRole('link', { name: '查看 门头.png' }).waitFor()
    await chooser.setInputFiles(await drawPicture(browser, '拍错了', '拍错了'))
    await point().getByRole('button', { name: '删除 拍错了.png' }).focus()
    await inspector.keyboard.press('Enter')
    await point().getByText('已附 1 个文件').waitFor()
    await inspector.getByRole('alert').waitFor({ state: 'detached' })
    // A point that needs none has it one act away, by keyboard too.
    const optional = inspector.getByRole('group', { name: '材料齐全' })
    await optional.locator('summary').focus()
    await inspector.keyboard.press('Enter')
    await optional.getByRole('button', { name: /^拍照/ }).waitFor()
    await expectFits(inspector)
    await inspector.setViewportSize(screens.desktop)
    await expectFits(inspector)
    await inspector.setViewportSize(screens.phone)
    await expectLargePrintFits(inspector)
    await lookAgain(inspector)
    await point().getByRole('link', { name: '查看 门头.png' }).click()
    const preview = inspector.getByRole('dialog', { name: '门头.png' })
    await preview.getByRole('img').waitFor()
    await inspector.keyboard.press('Escape')
    await preview.waitFor({ state: 'detached' })
    expect(await point().innerText()).not.toContain('拍错了')
  })

  test('what is judged and typed so far stays over another act, a reload and the question of signing out', async () => {
    await point().getByRole('radio', { name: '不符合' }).check()
    await point().getByRole('textbox').fill('门头比申请宽 10 厘米')
    const note = await openAct(inspector, '添加备注')
    await note.getByRole('textbox').fill('已电话核实')
    await carryOut(inspector, '添加备注')
    await inspector.getByText('已恢复您在本办件中没有提交的内容。').waitFor()
    expect(await point().getByRole('textbox').inputValue()).toBe('门头比申请宽 10 厘米')
    expect(
      await inspector
        .getByRole('group', { name: '材料齐全' })
        .getByRole('radio', { name: '符合', exact: true })
        .isChecked(),
    ).toBe(true)
    const opinion = { name: /^意见/ }
    await (await openAct(inspector, '受理')).getByRole('textbox', opinion).fill('材料齐全，予以受理')
    await lookAgain(inspector)
    const dialog = await openAct(inspector, '受理')
    expect(await dialog.getByRole('textbox', opinion).inputValue()).toBe('材料齐全，予以受理')
    await dialog.getByRole('button', { name: '取消' }).click()
    await askToSignOut(inspector)
    const asked = inspector.getByRole('alertdialog', { name: '还有内容没有提交' })
    await asked.getByText(receipt.caseNumber).waitFor()
    await expectAccessible(inspector)
    await asked.getByRole('link', { name: `打开，继续办理：${receipt.caseNumber}` }).click()
    await asked.waitFor({ state: 'detached' })
    expect(await point().getByRole('radio', { name: '不符合' }).isChecked()).toBe(true)
  })

  test('stands with what was judged, for colleagues to open', async () => {
    await meetEveryPoint(inspector)
    await openAct(inspector, '受理')
    await carryOut(inspector, '受理')
    // What was sent is not kept any longer.
    expect(await inspector.getByText('已恢复您在本办件中没有提交的内容。').count()).toBe(0)
    const colleague = await openWindow(browser, server.address)
    await signIn(colleague, 'chengguan-shencha', '/workbench')
    await colleague.goto(`/workbench/cases/${receipt.caseId}`)
    const judged = colleague.getByRole('region', { name: '审查情况' })
    const link = judged.getByRole('link', { name: /门头\.png/ })
    await link.waitFor()
    expect(await judged.innerText()).toContain(site)
    expect(await judged.getByRole('button').count()).toBe(0)
    await expectFits(colleague)
    photo = (await link.getAttribute('href')) ?? ''
    expect((await colleague.request.get(photo)).headers()['content-type']).toBe('image/png')
    await colleague.context().close()
  })

  test('is no business of the applicant, whatever the link', async () => {
    const applicant = await openWindow(browser, server.address, 'phone')
    await signIn(applicant, 'zhangwei', '/')
    await applicant.goto(`/my/cases/${receipt.caseId}`)
    await settled(applicant)
    const told = await applicant.locator('main').innerText()
    expect(told).toContain('现场核查演练')
    for (const hidden of ['门头', '审查情况', site]) expect(told).not.toContain(hidden)
    expect((await applicant.request.get(photo)).status()).toBe(404)
    await applicant.context().close()
  })
})

/** 长辈版, on both screens: nothing is cut off, and on a phone no bar of large letters stands over what is read. */
async function expectLargePrintFits(page: Page): Promise<void> {
  const largePrint = page.getByRole('button', { name: '长辈版' })
  await largePrint.click()
  const acts = page.getByRole('group', { name: '可办理的操作' }).locator('.act-bar__main')
  expect(await acts.evaluate(bar => getComputedStyle(bar).position)).toBe('static')
  await expectFits(page)
  await page.setViewportSize(screens.desktop)
  await expectFits(page)
  const panel = page.locator('.case__act')
  expect(await panel.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await page.setViewportSize(screens.phone)
  await largePrint.click()
}

/** The starter's flow with a checklist at the acceptance: the second point needs evidence. */
function withSite({ steps, ...flow }: FlowDefinition): FlowDefinition {
  const [accept, ...rest] = steps
  if (accept?.type !== 'userTask') throw new Error('The flow does not begin with a task.')
  const checklist = [
    { id: 'complete', text: '材料齐全', onFailure: 'block' as const },
    { id: 'site', text: site, onFailure: 'needsReason' as const, needsEvidence: true },
  ]
  return { ...flow, steps: [{ ...accept, checklist }, ...rest] }
}

function isFocused(element: Element): boolean {
  return element === document.activeElement
}
