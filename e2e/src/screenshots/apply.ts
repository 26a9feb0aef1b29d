import type { Browser, Page } from 'playwright'
import { advertisement, drawAdvertisement } from './advertisement.ts'
import { shoot } from './shoot.ts'

/** From the guide to the receipt, the form filled in as a person would. Gives the path of the case. */
export async function apply(browser: Browser, page: Page, itemPath: string): Promise<string> {
  await page.goto(itemPath)
  await page.getByRole('link', { name: '开始办理' }).click()
  await page.getByRole('heading', { level: 1, name: '申请单位' }).waitFor()
  await page.getByRole('main').getByText('昆明彩云广告有限公司').first().waitFor()
  await shoot(page, 'form-prefilled')

  await next(page, '设置内容')
  await fillSetting(page)
  await saved(page)
  await page.getByRole('heading', { name: '规格' }).evaluate(heading => heading.scrollIntoView())
  await shoot(page, 'form-setting')
  await next(page, '声明')
  await page.getByRole('checkbox').check()
  await saved(page)
  await page.getByRole('button', { name: '下一步：申请材料' }).click()
  await page.getByRole('heading', { level: 1, name: '申请材料' }).waitFor()
  await attach(page, '效果图', [
    { name: '效果图-白天.png', content: await drawAdvertisement(browser, '白天') },
    { name: '效果图-夜景.png', content: await drawAdvertisement(browser, '夜景') },
  ])
  await attach(page, '场地产权或使用协议', [
    { name: '场地使用协议.png', content: await drawAdvertisement(browser, '白天') },
  ])
  await shoot(page, 'materials')

  await saved(page)
  await page.getByRole('button', { name: '下一步：核对提交' }).click()
  await page.getByRole('button', { name: '提交申请' }).waitFor()
  await shoot(page, 'check-answers')

  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('heading', { level: 1, name: '提交成功' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: '提交成功' }).waitFor()
  await shoot(page, 'receipt')
  return new URL(page.url()).pathname.replace(/\/receipt$/, '')
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
