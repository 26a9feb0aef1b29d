import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAgain } from './harness/look-again.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { readPdfText } from './harness/read-pdf-text.ts'
import { readStoredCase } from './harness/read-stored-case.ts'
import { signIn } from './harness/sign-in.ts'
import { provenDatabases, startServer, type RunningServer } from './harness/start-server.ts'
import {
  attach,
  begin,
  board,
  fillSetting,
  findItem,
  goToMaterials,
  heading,
  material,
  next,
  place,
  saved,
  submit,
} from './people/o3-applicant.ts'
import { drawPicture, writePdf } from './people/o3-files.ts'
import {
  approve,
  carryOut,
  claim,
  inWorklist,
  meetEveryPoint,
  openAct,
  openDesk,
  requestCorrection,
} from './people/o3-officers.ts'
import { seriousProblems } from './people/o3-view.ts'

const applicantName = '昆明彩云广告有限公司'
const creditCode = '91530102MA6TEXD38J'
/** What the head decides, in the words of the decision. */
const content = '准予设置固定广告一处'

/** What is stored of the application, the values of the licence with it. */
const submitted = {
  unitName: applicantName,
  unitCreditCode: creditCode,
  kind: 'fixed',
  place: 'roof',
  size: { w: '4', h: '2', sides: 2, area: '16' },
  structureMaterial: '铝塑板',
  period: { from: board.from, to: board.to },
}
const corrected = { structureMaterial: '铝塑板（A 级防火）' }

let server: RunningServer
let browser: Browser

/**
 * The installed template on a phone and at the desks of two departments. What is expected is looked at after a reload;
 * only what a person sees while typing, and a reload would take away, is looked at as it comes.
 */
describe.each(provenDatabases)('outdoor advertising (%s)', kind => {
  beforeAll(async () => {
    server = await startServer(kind)
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('goes from the search on a phone to a decision that says what was applied for', async () => {
    const problems: string[] = []
    const look = async (page: Page): Promise<void> => {
      problems.push(...(await seriousProblems(page)))
    }
    const phone = await openWindow(browser, server.address, 'phone')
    const casePath = await apply(phone, look)
    const number = await phone.locator('.receipt__number').first().innerText()
    const { answers } = await readStoredCase(phone, number)
    expect(answers).toMatchObject(submitted)
    // It was answered for a wall; a roof does not ask for it.
    expect(answers).not.toHaveProperty('heightToGround')

    const window = await openDesk(browser, server.address, 'chengguan-chuangkou')
    await look(window)
    await claim(window, number)
    await look(window)
    await requestCorrection(window, {
      材质: '请注明面板和骨架的防火等级',
      场地产权或使用协议: '缺少产权人签字',
    })
    await correct(phone, casePath, look)
    expect((await readStoredCase(phone, number)).answers).toMatchObject({ ...submitted, ...corrected })
    await accept(window, number, look)

    const reviewer = await openDesk(browser, server.address, 'chengguan-shencha')
    await approve(reviewer, number, '已到现场，位置、载体与申请一致。')
    await consult(number, look)
    await approve(reviewer, number, '规格与面积一致，期限符合规定，建议准予。')
    await decide(number, look)
    await deliver(window, number, look)
    await receive(phone, casePath, look)
    expect(problems).toEqual([])
  }, 900_000)
})

type Look = (page: Page) => Promise<void>

async function apply(phone: Page, look: Look): Promise<string> {
  await findItem(phone)
  await look(phone)
  await signIn(phone, 'caiyun', new URL(phone.url()).pathname)
  await begin(phone)
  await lookAgain(phone)
  const unit = phone.getByRole('group', { name: '申请单位已锁定，不能修改' })
  for (const [label, value] of [
    ['申请单位', applicantName],
    ['统一社会信用代码', creditCode],
    ['法定代表人', '王磊'],
  ] as const) {
    const locked = phone.getByRole('group', { name: `${label}已锁定，不能修改` })
    expect(await locked.innerText(), label).toContain(value)
    expect(await locked.innerText(), label).toContain('来自电子营业执照')
  }
  expect(await unit.getByRole('textbox').count()).toBe(0)
  await look(phone)

  await next(phone, '设置内容')
  await fillSetting(phone, '15.00')
  await lookAgain(phone)
  // Loaded again, the form opens on the page that was reached.
  await heading(phone, '设置内容').waitFor()
  await phone.getByRole('button', { name: '下一步' }).click()
  await phone.getByRole('link', { name: /面积应等于长×高×面数/ }).waitFor()
  await look(phone)
  await phone.getByRole('textbox', { name: /^面积/ }).fill(board.area)
  await saved(phone)
  await next(phone, '声明')
  await phone.getByRole('checkbox').check()
  await saved(phone)
  await goToMaterials(phone)
  await lookAgain(phone)
  expect(await material(phone, '营业执照').innerText()).toMatch(/免提交[^]*电子营业执照/)
  expect(await material(phone, '营业执照').locator('input[type="file"]').count()).toBe(0)
  expect(await material(phone, '安全设计或检测材料').count()).toBe(0)

  await putOnRoof(phone)
  await lookAgain(phone)
  expect(await material(phone, '安全设计或检测材料').innerText()).toContain('待上传')
  await attach(phone, '效果图（白天、夜景）', [
    await drawPicture(browser, '效果图-白天', '白天'),
    await drawPicture(browser, '效果图-夜景', '夜景'),
  ])
  await attach(phone, '场地产权或使用协议', [await writePdf(browser, '场地租赁协议', '出租人、承租人')])
  await attach(phone, '安全设计或检测材料', [await writePdf(browser, '结构安全检测报告', '合格')])
  await look(phone)
  const casePath = await submit(phone, '提交申请')
  await lookAgain(phone)
  await phone.getByRole('button', { name: '显示查询密码' }).click()
  await phone.getByText(/^\d{6}$/).waitFor()
  await look(phone)
  return casePath
}

async function putOnRoof(phone: Page): Promise<void> {
  await phone.getByRole('button', { name: '返回填写' }).click()
  await heading(phone, '声明').waitFor()
  await phone.getByRole('button', { name: '上一步' }).click()
  await heading(phone, '设置内容').waitFor()
  await place(phone).selectOption({ label: '屋顶' })
  await phone
    .getByRole('group', { name: /^是否有结构设计/ })
    .getByRole('radio', { name: '是' })
    .check()
  await saved(phone)
  await goToMaterials(phone)
}

async function correct(phone: Page, casePath: string, look: Look): Promise<void> {
  await phone.goto('/my/cases')
  await heading(phone, '我的办件').waitFor()
  await look(phone)
  await phone.getByRole('link', { name: /^户外广告/ }).click()
  await phone.waitForURL(url => url.pathname === casePath)
  await phone.getByText('请注明面板和骨架的防火等级').waitFor()
  await phone.getByText('缺少产权人签字').waitFor()
  await look(phone)
  await phone.getByRole('button', { name: '开始补正' }).click()
  await heading(phone, '设置内容').waitFor()
  await lookAgain(phone)
  await phone.getByText('请注明面板和骨架的防火等级').first().waitFor()
  expect(await phone.getByRole('main').getByRole('textbox').all()).toHaveLength(1)
  expect(await phone.getByRole('main').getByRole('radio').count()).toBe(0)
  await phone.getByRole('textbox', { name: /^材质/ }).fill(corrected.structureMaterial)
  await saved(phone)
  await look(phone)
  await goToMaterials(phone)
  await lookAgain(phone)
  const slots = phone.getByRole('listitem').filter({ has: phone.locator('input[type="file"]') })
  expect(await slots.count()).toBe(1)
  await attach(phone, '场地产权或使用协议', [await writePdf(browser, '产权人签字页', '产权人签字')])
  await submit(phone, '提交补正')
  await lookAgain(phone)
}

async function accept(window: Page, number: string, look: Look): Promise<void> {
  await claim(window, number)
  await window.getByText(corrected.structureMaterial).first().waitFor()
  await window.getByRole('link', { name: /^产权人签字页\.pdf/ }).waitFor()
  await meetEveryPoint(window)
  await openAct(window, '受理')
  await carryOut(window, '受理')
  await window.getByRole('button', { name: '逐日说明' }).click()
  await window.getByRole('dialog').getByRole('table').first().waitFor()
  await look(window)
  await window.keyboard.press('Escape')
}

/** The gardens have it on their own worklist and read what they were given, no more. */
async function consult(number: string, look: Look): Promise<void> {
  const gardener = await openDesk(browser, server.address, 'yuanlin-shencha')
  const entry = await inWorklist(gardener, '待领取', number)
  expect(await entry.innerText()).toContain('盘龙区城市管理局')
  await claim(gardener, number)
  const seen = await gardener.getByRole('main').innerText()
  expect(seen).toContain(applicantName)
  expect(seen).toContain(board.street)
  for (const hidden of [creditCode, '13888880007', '138****0007', '王磊', '联系人手机', '市电 220 V'])
    expect(seen).not.toContain(hidden)
  await look(gardener)
  const dialog = await openAct(gardener, '答复意见')
  await dialog.getByRole('radio', { name: '无异议' }).check()
  await carryOut(gardener, '答复意见')
  expect(await (await inWorklist(gardener, '全部', number)).count()).toBe(0)
  await gardener.context().close()
}

async function decide(number: string, look: Look): Promise<void> {
  const head = await openDesk(browser, server.address, 'chengguan-jueding')
  await claim(head, number)
  const dialog = await openAct(head, '准予')
  await dialog.getByRole('textbox', { name: /^决定内容/ }).fill(content)
  await look(head)
  const drawn = head.waitForResponse(response => response.url().endsWith('/preview'))
  await dialog.getByRole('button', { name: '预览文书' }).click()
  expect((await drawn).headers()['content-type']).toBe('application/pdf')
  await dialog.getByRole('link', { name: '在新窗口打开预览' }).waitFor()
  await carryOut(head, '准予')
  await head.context().close()
}

async function deliver(window: Page, number: string, look: Look): Promise<void> {
  await claim(window, number)
  await openAct(window, '同意')
  await carryOut(window, '同意')
  await claim(window, number)
  const dialog = await openAct(window, '登记送达')
  await dialog.getByRole('radio', { name: '直接送达' }).check()
  await dialog.getByRole('textbox', { name: /^签收人/ }).fill('王磊')
  await look(window)
  await carryOut(window, '登记送达')
}

async function receive(phone: Page, casePath: string, look: Look): Promise<void> {
  await phone.goto(casePath)
  await look(phone)
  const decision = phone.getByRole('listitem').filter({ hasText: '准予设置决定书' })
  const number = /盘城管许〔\d{4}〕\d+号/.exec(await decision.innerText())?.[0] ?? 'a number'
  const link = decision.getByRole('link', { name: '下载准予设置决定书（PDF）' })
  const answer = await phone.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const text = await readPdfText(await answer.body())
  const place = `云南省昆明市盘龙区${board.street}`
  const period = `${inWords(board.from)}至${inWords(board.to)}`
  for (const said of [
    applicantName,
    creditCode,
    '固定广告',
    place,
    '屋顶',
    '共16平方米',
    period,
    content,
    number,
  ])
    expect(text).toContain(said)
}

/** As documents write a day. */
function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
