import type { CaseView } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { press, tabTo } from './harness/keyboard.ts'
import { lookAgain, settled } from './harness/look-again.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { readPdfText } from './harness/read-pdf-text.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { attach, fillSetting, goToMaterials, heading, next, saved } from './people/o3-applicant.ts'
import { drawPicture, writePdf } from './people/o3-files.ts'
import { publishTextItem } from './people/publish-text-item.ts'
import { submitTextItem } from './people/submit-text-item.ts'

const applicant = '昆明彩云广告有限公司'

/** 窗口收件: an officer takes an application in for a company whose clerk stands at the counter. */
describe('the window', () => {
  let server: RunningServer
  let browser: Browser
  let officer: Page
  let number = ''
  let password = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    officer = await openWindow(browser, server.address)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('begins an intake with the keyboard alone, and a reload in between loses nothing', async () => {
    await signIn(officer, 'chengguan-chuangkou', '/workbench/window')
    await settled(officer)
    await expectAccessible(officer)
    await press(officer, officer.getByRole('link', { name: '开始收件' }))
    await tabTo(officer, officer.getByRole('searchbox', { name: '按名称查找事项' }))
    await officer.keyboard.insertText('户外广告')
    // Confirmed before anything was found: the first item comes into focus as soon as it is there.
    await officer.keyboard.press('Enter')
    await officer.waitForFunction(() => document.activeElement?.className === 'item-choice')
    await officer.getByText('找到 1 个事项').waitFor()
    await expectAccessible(officer)
    await officer.keyboard.press('Enter')

    await officer.waitForFunction(() => document.activeElement?.getAttribute('name') === 'applicantName')
    await officer.keyboard.press('Shift+Tab')
    await officer.keyboard.press('ArrowDown')
    await enter(officer, '', applicant, '91530102MA6TEXD380', '', '张文员')
    // The last character of the credit code is wrong: said when it is left, and mended from there.
    const code = officer.getByRole('textbox', { name: /^统一社会信用代码/ })
    expect(await code.getAttribute('aria-invalid')).toBe('true')
    await tabTo(officer, code)
    await officer.keyboard.press('Control+A')
    await officer.keyboard.insertText('91530102MA6TEXD38J')
    await expectAccessible(officer)

    await lookAgain(officer)
    await officer.getByText('已恢复上次没有提交的登记内容').waitFor()
    expect(await code.inputValue()).toBe('91530102MA6TEXD38J')
    await tabTo(officer, officer.getByRole('textbox', { name: /^证件号码/ }))
    await enter(officer, '11010519491231002X', '13888880000', '', '')
    await nextYear(officer)
    await enter(officer, '', 'A017', '12')
    await officer.keyboard.press('Enter')
    await officer.waitForURL(/\/drafts\//)
  })

  test('fills the form of the applicant, counts the papers, and everything is there after a reload', async () => {
    await heading(officer, '申请单位').waitFor()
    const head = officer.getByRole('region', { name: '为谁录入' })
    expect(await head.innerText()).toMatch(/昆明彩云广告有限公司[^]*张文员[^]*A017 · 等待 12 分钟/)
    await expectAccessible(officer)
    await next(officer, '设置内容')
    await fillSetting(officer, '8.00')
    await lookAgain(officer)
    await heading(officer, '设置内容').waitFor()
    await officer.getByRole('textbox', { name: /^面积/ }).fill('16.00')
    await saved(officer)
    await next(officer, '声明')
    await officer.getByRole('checkbox').check()
    await saved(officer)
    await goToMaterials(officer)
    await attach(officer, '效果图（白天、夜景）', [await drawPicture(browser, '白天', '白天')])
    await attach(officer, '场地产权或使用协议', [await writePdf(browser, '租赁合同', '租赁期三年')])
    const papers = officer.getByRole('region', { name: '纸质材料登记' })
    const drawing = papers.getByRole('group', { name: '效果图（白天、夜景）' })
    await drawing.getByRole('spinbutton', { name: '原件份数' }).fill('1')
    await drawing.getByRole('spinbutton', { name: '复印件份数' }).fill('2')
    await drawing.getByRole('textbox', { name: /^当场更正/ }).fill('补写日期')
    await papers.getByText(/^已保存/).waitFor()

    await lookAgain(officer)
    await officer.getByRole('link', { name: '查看 租赁合同.pdf' }).waitFor()
    expect(await drawing.getByRole('spinbutton', { name: '复印件份数' }).inputValue()).toBe('2')
    expect(await drawing.getByRole('textbox', { name: /^当场更正/ }).inputValue()).toBe('补写日期')
    await expectAccessible(officer)
    const file = officer.waitForResponse(/\/attachments\//)
    await officer.getByRole('link', { name: '查看 租赁合同.pdf' }).click()
    expect((await file).status()).toBe(200)
    await officer.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click()
    await officer.getByRole('link', { name: '暂存，返回窗口收件' }).click()
    await officer.getByRole('link', { name: `继续录入：${applicant}` }).click()
    await heading(officer, '声明').waitFor()
    await goToMaterials(officer)
  })

  test('hands it in, and the receipt says number, password and papers', async () => {
    await officer.getByRole('button', { name: '下一步：核对提交' }).click()
    await heading(officer, '核对填报内容').waitFor()
    await officer.getByRole('button', { name: '提交申请' }).click()
    await heading(officer, '收件凭证').waitFor()
    await lookAgain(officer)
    await expectAccessible(officer)
    await officer.getByRole('button', { name: '显示' }).click()
    const [shownNumber, shownPassword] = await officer.locator('.receipt__number').allInnerTexts()
    number = /^[0-9A-Z]+/.exec(shownNumber ?? '')?.[0] ?? ''
    password = shownPassword ?? ''
    expect(password).toMatch(/^\d{6}$/)
    const address = await officer
      .getByRole('link', { name: /收件凭证/ })
      .first()
      .getAttribute('href')
    const pdf = await (await officer.request.get(address ?? '')).body()
    const text = (await readPdfText(pdf)).replaceAll(/\s/g, '')
    for (const said of [number, password, '原件1份、复印件2份']) expect(text, said).toContain(said)
    await officer.getByRole('link', { name: '打开办件' }).click()
    await officer.getByText(number).first().waitFor()
    const caseId = new URL(officer.url()).pathname.split('/').at(-1)
    const stored = (await (await officer.request.get(`/api/cases/${caseId}`)).json()) as CaseView
    expect(stored.answers).toMatchObject({ unitName: applicant, size: { area: '16' } })
    expect(stored.timeline[0]).toMatchObject({ type: 'submitted', params: { channel: 'counter' } })
    await officer.goto('/workbench/window')
    await officer.getByRole('link', { name: `收件凭证：${number}` }).waitFor()
    await expectAccessible(officer)
  })

  test('the applicant looks at the progress on a phone, without an account', async () => {
    const phone = await openWindow(browser, server.address, 'phone')
    await phone.goto('/')
    await phone.getByRole('link', { name: '办件进度查询' }).click()
    await phone.getByRole('textbox', { name: '办件编号' }).fill(number)
    await phone.getByRole('textbox', { name: '查询密码' }).fill(password === '000000' ? '000001' : '000000')
    await phone.getByRole('button', { name: '查询' }).click()
    await phone.getByRole('alert').filter({ hasText: '没有查到' }).waitFor()
    await expectAccessible(phone)
    await phone.getByRole('textbox', { name: '查询密码' }).fill(password)
    await phone.getByRole('button', { name: '查询' }).click()
    await phone.getByText(/^已提交，部门将在.*前作出受理决定。$/).waitFor()
    await expectAccessible(phone)
    expect(await phone.getByRole('main').innerText()).not.toContain('彩云')
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  test('the papers of an application made online are taken in, and only then it can be accepted', async () => {
    const itemId = await publishWithPapers(server.address)
    const { caseId } = await submitTextItem(await signInToApi(server.address, 'zhangwei'), itemId)
    const phone = await openWindow(browser, server.address, 'phone')
    await signIn(phone, 'zhangwei', `/my/cases/${caseId}`)
    await phone.getByText('场地权属证明').first().waitFor()
    const told = await phone.getByRole('main').innerText()
    for (const said of ['待现场递交', '原件 1 份，复印件 2 份', '盘龙区政务服务中心 3 号窗口'])
      expect(told).toContain(said)
    await expectAccessible(phone)

    await officer.goto(`/workbench/cases/${caseId}`)
    await officer.getByRole('button', { name: '领取', exact: true }).click()
    const receive = officer.getByRole('button', { name: '收件', exact: true })
    await receive.waitFor()
    expect(await officer.getByRole('button', { name: '受理', exact: true }).isVisible()).toBe(false)
    await receive.click()
    const dialog = officer.getByRole('dialog', { name: '收件' })
    expect(await dialog.getByLabel('“场地权属证明”复印件份数').inputValue()).toBe('2')
    await dialog.getByLabel('“场地权属证明”复印件份数').fill('1')
    await dialog.getByLabel('“场地权属证明”当场更正').fill('补写日期')
    await expectAccessible(officer)
    await dialog.getByRole('button', { name: '收件', exact: true }).click()
    await officer.getByRole('button', { name: '受理', exact: true }).waitFor()
    await officer.getByText('窗口收到：原件 1 份，复印件 1 份 · 当场更正：补写日期').waitFor()
    await phone.getByText(/^已提交，部门将在.*前作出受理决定。$/).waitFor()
    await expectAccessible(officer)
  })

  test('an intake is given up after asking once', async () => {
    await officer.goto('/workbench/window/begin')
    await officer.getByRole('button', { name: /户外广告/ }).click()
    await officer.getByRole('textbox', { name: /^姓名/ }).fill('王小二')
    await officer.getByRole('textbox', { name: /^证件号码/ }).fill('11010519491231002X')
    await officer.getByRole('button', { name: '开始录入表单' }).click()
    await officer.waitForURL(/\/drafts\//)
    await officer.goto('/workbench/window')
    await officer.getByRole('button', { name: /^放弃：/ }).click()
    await officer.getByRole('alertdialog').getByRole('button', { name: '放弃并删除' }).click()
    await officer.getByText('没有正在录入的收件').waitFor()
    await lookAgain(officer)
    expect(await officer.getByText('没有正在录入的收件').count()).toBe(1)
  })
})

/** An item whose papers come to a counter, whatever was sent online. */
function publishWithPapers(address: string): Promise<string> {
  return publishTextItem(address, {
    key: 'papers',
    name: '临时占道许可',
    change: item => ({
      guide: {
        ...Object(item['guide']),
        onSiteVisits: 1,
        onSiteReason: '核对原件',
        onlineDepth: 'onlineAcceptance',
        addresses: [{ address: '盘龙区政务服务中心 3 号窗口' }],
      },
      limits: {
        ...Object(item['limits']),
        counterReceipt: { limit: { amount: 5, unit: 'workingDay' }, onLapse: 'withdrawn' },
      },
      materials: [
        {
          id: 'site',
          key: 'site',
          name: '场地权属证明',
          necessity: 'optional',
          source: 'applicant',
          form: 'both',
          originals: 1,
          copies: 2,
        },
      ],
    }),
  })
}

/** Types one entry after the other, as somebody who looks at the documents and not at the screen: Enter moves on. */
async function enter(page: Page, ...entries: readonly string[]): Promise<void> {
  for (const entry of entries) {
    if (entry !== '') await page.keyboard.insertText(entry)
    await page.keyboard.press('Enter')
  }
}

/** In an empty date: the second day of the second month of next year, whatever the order of its parts. */
async function nextYear(page: Page): Promise<void> {
  for (const step of [
    'ArrowUp',
    'ArrowUp',
    'ArrowRight',
    'ArrowUp',
    'ArrowUp',
    'ArrowRight',
    'ArrowUp',
    'ArrowUp',
  ])
    await page.keyboard.press(step)
}
