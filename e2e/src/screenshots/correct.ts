import type { Page } from 'playwright'
import { advertisement } from './advertisement.ts'
import { shoot } from './shoot.ts'

/** The correction on the phone: what is asked for, only that opened, submitted again. */
export async function correct(phone: Page, casePath: string): Promise<void> {
  await phone.goto(casePath)
  await phone.getByRole('button', { name: '开始补正' }).waitFor()
  await shoot(phone, 'case-correction')
  await phone.getByRole('button', { name: '开始补正' }).click()
  await phone.waitForURL(/\/drafts\//)
  const field = phone.getByRole('textbox', { name: /^材质/ })
  await field.waitFor()
  await field.scrollIntoViewIfNeeded()
  await shoot(phone, 'correction-form')
  await field.fill(advertisement.correctedMaterial)
  await phone
    .getByRole('group', { name: '保存状态' })
    .getByText(/^已保存/)
    .waitFor()
  await phone.goto(`${new URL(phone.url()).pathname.replace(/\/(materials|check)$/, '')}/check`)
  await phone.getByRole('button', { name: '提交补正' }).click()
  await phone.waitForURL(/\/receipt$/)
}
