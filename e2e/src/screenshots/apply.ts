import type { Browser, Page } from 'playwright'
import { advertisement, drawAdvertisement } from './advertisement.ts'
import { shoot } from './shoot.ts'

/** The applicant's windows on one draft: what is filled in on the desktop is looked at on the phone as well. */
export type ApplicantWindows = { browser: Browser; desktop: Page; phone: Page }

/** From the guide to the receipt, the form filled in as a person would. Gives the path of the case. */
export async function apply(windows: ApplicantWindows, itemPath: string): Promise<string> {
  const { browser, desktop, phone } = windows
  await desktop.goto(itemPath)
  await desktop.getByRole('link', { name: '开始办理' }).click()
  await desktop.getByRole('heading', { level: 1, name: '申请单位' }).waitFor()
  await desktop.getByRole('main').getByText('昆明彩云广告有限公司').first().waitFor()
  await shoot(desktop, 'form-prefilled')
  await openSameDraft(desktop, phone)
  await phone.getByRole('main').getByText('昆明彩云广告有限公司').first().waitFor()
  await shoot(phone, 'form-prefilled')

  await next(desktop, '设置内容')
  await fillSetting(desktop)
  await saved(desktop)
  await desktop.getByRole('heading', { name: '规格' }).evaluate(heading => heading.scrollIntoView())
  await shoot(desktop, 'form-setting')
  await next(desktop, '声明')
  await desktop.getByRole('checkbox').check()
  await saved(desktop)
  await desktop.getByRole('button', { name: '下一步：申请材料' }).click()
  await desktop.getByRole('heading', { level: 1, name: '申请材料' }).waitFor()
  await attach(desktop, '效果图', [
    { name: '效果图-白天.png', content: await drawAdvertisement(browser, '白天') },
    { name: '效果图-夜景.png', content: await drawAdvertisement(browser, '夜景') },
  ])
  await attach(desktop, '场地产权或使用协议', [
    { name: '场地使用协议.png', content: await drawAdvertisement(browser, '白天') },
  ])
  await shoot(desktop, 'materials')
  await openSameDraft(desktop, phone)
  await phone.getByRole('link', { name: '查看 效果图-夜景.png' }).waitFor()
  await shoot(phone, 'materials')

  await desktop.getByRole('button', { name: '下一步：核对提交' }).click()
  await desktop.getByRole('button', { name: '提交申请' }).waitFor()
  await shoot(desktop, 'check-answers')
  await openSameDraft(desktop, phone)
  await phone.getByRole('button', { name: '提交申请' }).waitFor()
  await shoot(phone, 'check-answers')

  await desktop.getByRole('button', { name: '提交申请' }).click()
  await desktop.getByRole('heading', { level: 1, name: '提交成功' }).waitFor()
  await desktop.reload()
  await desktop.getByRole('heading', { level: 1, name: '提交成功' }).waitFor()
  await shoot(desktop, 'receipt')
  await phone.goto(desktop.url())
  await phone.getByRole('heading', { level: 1, name: '提交成功' }).waitFor()
  await shoot(phone, 'receipt')
  return new URL(desktop.url()).pathname.replace(/\/receipt$/, '')
}

async function openSameDraft(desktop: Page, phone: Page): Promise<void> {
  await saved(desktop)
  await phone.goto(desktop.url())
}

async function saved(page: Page): Promise<void> {
  await page
    .getByRole('group', { name: '保存状态' })
    .getByText(/^已保存/)
    .waitFor()
}

async function next(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

async function fillSetting(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '固定广告' }).check()
  const region = page.getByRole('group', { name: /^所在地区/ })
  await region.getByRole('combobox').first().selectOption({ label: '盘龙区' })
  await page.getByRole('textbox', { name: /^详细地址/ }).fill(advertisement.street)
  await page.getByRole('combobox', { name: /^载体/ }).selectOption({ label: '建筑墙面' })
  await page.getByRole('checkbox', { name: '园林绿化' }).check()
  await page.getByRole('textbox', { name: /^长/ }).fill(advertisement.width)
  await page.getByRole('textbox', { name: /^高/ }).fill(advertisement.height)
  await page.getByRole('textbox', { name: /^面数/ }).fill('1')
  await page.getByRole('textbox', { name: /^面积/ }).fill(advertisement.area)
  await page.getByRole('textbox', { name: /^底边离地高度/ }).fill(advertisement.clearance)
  await page.getByRole('textbox', { name: /^材质/ }).fill(advertisement.material)
  await page.getByRole('combobox', { name: /^照明方式/ }).selectOption({ label: '内发光' })
  await page.getByRole('textbox', { name: /^用电说明/ }).fill(advertisement.power)
  await page.getByRole('textbox', { name: /^广告内容/ }).fill(advertisement.content)
  await page.getByRole('textbox', { name: '开始日期' }).fill(advertisement.from)
  await page.getByRole('textbox', { name: '结束日期' }).fill(advertisement.to)
  await page.getByRole('radio', { name: '租赁' }).check()
  await page
    .getByRole('group', { name: /^是否涉及相邻利害关系人/ })
    .getByRole('radio', { name: '否' })
    .check()
}

type File = { name: string; content: Buffer }

async function attach(page: Page, material: string, files: readonly File[]): Promise<void> {
  const place = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^${material}`) }) })
  await place
    .locator('input[type="file"]')
    .first()
    .setInputFiles(files.map(({ name, content }) => ({ name, mimeType: 'image/png', buffer: content })))
  for (const { name } of files)
    await place.getByRole('button', { name: new RegExp(`删除.*${name}`) }).waitFor()
}
