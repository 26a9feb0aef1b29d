import type { Browser } from 'playwright'
import { signIn } from '../harness/sign-in.ts'
import { openFromWorklist } from '../people/officer.ts'
import { openPatientWindow } from './open-patient-window.ts'
import { rebuilding } from './rebuilding.ts'
import { shoot } from './shoot.ts'

/** 试办 from the version it is begun beside to the desk of the officer who receives it. */
export async function tryOut(browser: Browser, address: string, itemId: string): Promise<void> {
  const page = await openPatientWindow(browser, address)
  await signIn(page, 'chengguan-sheji', `/designer/items/${itemId}/versions`)
  await page.getByRole('button', { name: '试办' }).click()
  const dialog = page.getByRole('dialog', { name: '试办第 1 版' })
  await dialog.getByRole('radio', { name: '法人或其他组织' }).check()
  await shoot(page, 'test-begin')
  await dialog.getByRole('button', { name: '开始填写' }).click()
  const { subject, place, content, period } = rebuilding.answers
  const typed = { 工程名称: subject, 改造地点: place, 改造内容: content, 工期: period }
  for (const [label, value] of Object.entries(typed))
    await page.getByRole('textbox', { name: label }).fill(value)
  await page.getByRole('button', { name: /^下一步|^核对/ }).click()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('heading', { name: '收件凭证' }).waitFor()
  const number = (await page.locator('.receipt__number').first().innerText()).split(/\s/)[0] ?? ''

  const officer = await openPatientWindow(browser, address)
  await signIn(officer, 'chengguan-chuangkou', '/workbench')
  await openFromWorklist(officer, number)
  await shoot(officer, 'test-case')
}
