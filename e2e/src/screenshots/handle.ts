import type { Browser, Page } from 'playwright'
import { openPatientWindow } from './open-patient-window.ts'
import { screens } from '../harness/open-browser.ts'
import { signIn } from '../harness/sign-in.ts'
import { advertisement } from './advertisement.ts'
import { correct } from './correct.ts'
import { shoot, writePicture } from './shoot.ts'

export type CaseInHand = { browser: Browser; address: string; number: string; casePath: string; phone: Page }

/** From the window to delivery: each officer in a window of their own. */
export async function handle(inHand: CaseInHand): Promise<void> {
  const window = await openOfficer(inHand, 'chengguan-chuangkou')
  await showAll(window)
  await window
    .getByRole('link', { name: new RegExp(inHand.number) })
    .first()
    .waitFor()
  await shoot(window, 'worklist')
  await openCase(window, inHand.number)
  await shoot(window, 'case-page')
  await requestCorrection(window)
  await correct(inHand.phone, inHand.casePath)
  await accept(window, inHand.number)

  const reviewer = await openOfficer(inHand, 'chengguan-shencha')
  await openCase(reviewer, inHand.number)
  await approve(reviewer, '已到现场，位置、载体与申请一致，不遮挡交通标志。')
  await answerConsultation(inHand)
  await reviewer.goto('/workbench')
  await openCase(reviewer, inHand.number)
  await approve(reviewer, '规格与面积一致，期限符合规定，建议准予。')
  await decide(inHand)

  await window.goto('/workbench')
  await openCase(window, inHand.number)
  await approve(window, '决定书已核对。')
  await window.goto('/workbench')
  await openCase(window, inHand.number)
  await deliver(window)
}

async function openOfficer({ browser, address }: CaseInHand, account: string): Promise<Page> {
  const page = await openPatientWindow(browser, address)
  await signIn(page, account, '/workbench')
  return page
}

async function showAll(page: Page): Promise<void> {
  await page.getByRole('group', { name: '待办范围' }).getByRole('button', { name: '全部' }).click()
}

async function openCase(page: Page, number: string): Promise<void> {
  await showAll(page)
  await page
    .getByRole('link', { name: new RegExp(number) })
    .first()
    .click()
  await page.getByRole('heading', { name: '办理', exact: true }).waitFor()
}

/** A task offered to a role is claimed before it is handled. */
async function claim(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: '领取', exact: true })
  if (!(await button.isVisible())) return
  await button.click()
  await button.waitFor({ state: 'detached' })
}

async function meetEveryPoint(page: Page): Promise<void> {
  for (const met of await page.getByRole('radio', { name: '符合', exact: true }).all()) await met.check()
}

async function run(page: Page, act: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function requestCorrection(page: Page): Promise<void> {
  await claim(page)
  await page.getByRole('button', { name: '补正告知' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: '材质' }).check()
  await dialog.getByRole('textbox', { name: '“材质”的补正原因' }).fill('请注明面板和骨架的防火、防腐等级。')
  await shoot(page, 'correction-request')
  await run(page, '补正告知')
}

async function accept(page: Page, number: string): Promise<void> {
  await page.goto('/workbench')
  await openCase(page, number)
  await claim(page)
  await meetEveryPoint(page)
  await shoot(page, 'checklist')
  await page.getByRole('button', { name: '受理', exact: true }).click()
  await run(page, '受理')
  await page.getByRole('button', { name: '逐日说明' }).click()
  await page.getByRole('dialog').getByRole('table').first().waitFor()
  await shoot(page, 'clock-explained')
  await page.keyboard.press('Escape')
}

async function approve(page: Page, opinion: string): Promise<void> {
  await claim(page)
  await meetEveryPoint(page)
  await page.getByRole('button', { name: '同意', exact: true }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: /^意见/ }).fill(opinion)
  await run(page, '同意')
}

async function answerConsultation(inHand: CaseInHand): Promise<void> {
  const page = await openOfficer(inHand, 'yuanlin-shencha')
  await openCase(page, inHand.number)
  await claim(page)
  await shoot(page, 'consultation')
  await page.getByRole('button', { name: '答复意见' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '无异议' }).check()
  await dialog.getByRole('textbox', { name: '具体意见' }).fill('设置位置不占用绿地，不影响行道树。')
  await shoot(page, 'consultation-answer')
  // With the answer the department's part in the case ends, and so does what it may read of it.
  const answered = page.waitForResponse(response => response.request().method() === 'POST' && response.ok())
  await dialog.getByRole('button', { name: '答复意见' }).click()
  await answered
}

async function decide(inHand: CaseInHand): Promise<void> {
  const page = await openOfficer(inHand, 'chengguan-jueding')
  await openCase(page, inHand.number)
  await claim(page)
  await page.getByRole('button', { name: '准予', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('textbox', { name: /^决定内容/ })
    .fill('准予在申请地点设置固定广告一面，规格和期限以申请为准。')
  await dialog.getByRole('textbox', { name: '有效期止' }).fill(advertisement.to)
  await dialog.getByRole('button', { name: '预览文书' }).click()
  const document = dialog.locator('iframe')
  await document.waitFor()
  for (const screen of ['phone', 'desktop'] as const) {
    await page.setViewportSize(screens[screen])
    await document.scrollIntoViewIfNeeded()
    writePicture(`decision.${screen}`, await shootWhenStill(page))
  }
  await run(page, '准予')
}

/** The browser's own viewer draws a document without telling when it is done, and never rests for the network. */
async function shootWhenStill(page: Page): Promise<Buffer> {
  let before = await page.screenshot()
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await page.waitForTimeout(700)
    const now = await page.screenshot()
    if (now.equals(before)) return now
    before = now
  }
  throw new Error('The preview of the document does not come to rest.')
}

async function deliver(page: Page): Promise<void> {
  await claim(page)
  await page.getByRole('button', { name: '登记送达' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('直接送达').click()
  await dialog.getByRole('textbox', { name: /^签收人/ }).fill('王磊')
  await run(page, '登记送达')
}
