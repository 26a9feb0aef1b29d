import type { Page } from 'playwright'
import { expect } from 'vitest'
import { pick, press, tabTo, write } from '../../harness/keyboard.ts'
import { addRow, enter, openPart } from './entries.ts'

/** Two questions and a handling item; the branches of the first are put in another order without dragging. */
export async function buildSituations(page: Page): Promise<void> {
  const body = await openPart(page, '情形')
  const item = await addRow(page, body, '办理项', '添加办理项')
  await enter(page, item, '名称', '首次申请')
  await press(page, body.getByRole('button', { name: '添加第一个问题' }))
  const first = body
    .getByRole('region')
    .filter({ has: page.getByRole('list', { name: /的回答$/ }) })
    .first()
  await write(page, first.getByRole('textbox', { name: '问题', exact: true }), '以前领过高龄津贴吗？')
  const answers = body.getByRole('list', { name: '“以前领过高龄津贴吗？”的回答' })
  const answer = (index: number) => answers.locator(':scope > li').nth(index)
  await pick(page, answer(1).getByRole('combobox', { name: '去向' }).first(), '办理项：首次申请')
  await pick(page, answer(0).getByRole('combobox', { name: '去向' }).first(), '＋ 新的问题')
  await body.getByRole('region', { name: '新问题' }).waitFor()
  await press(page, answer(0).getByRole('button', { name: '下移是', exact: true }).first())
  await answers
    .getByRole('button', { name: '上移是', exact: true })
    .and(page.locator(':focus'))
    .first()
    .waitFor()
  expect(await words(page)).toEqual(['否', '是'])
  await page.keyboard.press('Enter')
  await expect.poll(() => words(page)).toEqual(['是', '否'])
}

/** What the first question's answers say, in order. */
function words(page: Page): Promise<string[]> {
  return page
    .getByRole('list', { name: '“以前领过高龄津贴吗？”的回答' })
    .locator(':scope > li > .yd-answer__entries')
    .evaluateAll(all => all.map(each => each.querySelector('input')?.value ?? ''))
}

/** Takes all of it back, as somebody who tried it; the item has no situations again. */
export async function undoSituations(page: Page): Promise<void> {
  const body = page.locator('.yd-body')
  const undo = page.getByRole('banner').getByRole('button', { name: '撤销' })
  await tabTo(page, undo)
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await body.getByRole('button', { name: '添加第一个问题' }).count()) > 0) break
    await page.keyboard.press('Enter')
    await page.waitForTimeout(30)
  }
  for (let presses = 0; presses < 10; presses += 1) {
    if ((await body.getByRole('textbox', { name: '名称', exact: true }).count()) === 0) return
    await page.keyboard.press('Enter')
    await page.waitForTimeout(30)
  }
}
