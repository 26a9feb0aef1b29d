import type { Page } from 'playwright'
import { expectAccessible } from '../../harness/expect-accessible.ts'
import { press, tabTo } from '../../harness/keyboard.ts'
import { hear } from '../../harness/without-pointer.ts'
import { canvas, onCanvas } from '../administrator.ts'
import { goToItem } from './build-form.ts'

/** Every way to move without dragging, each told aloud; the form is in the end as it was. */
export async function moveAbout(page: Page): Promise<void> {
  await goToItem(page, '备注')
  await page.keyboard.press('Alt+ArrowUp')
  await hear(page, '“备注”已移到“通知书领取”第 2 个位置')
  await isOn(page, '备注')
  await page.keyboard.press('Alt+ArrowDown')
  await hear(page, '“备注”已移到“通知书领取”第 3 个位置')
  await isOn(page, '备注')
  await page.keyboard.press('Alt+ArrowDown')
  await hear(page, '已在最后面，不能再下移。')
  await page.keyboard.press('Alt+ArrowRight')
  await hear(page, '前面没有可以放进去的分组、字段组或子表。')

  await page.keyboard.press('Space')
  await hear(page, '已拿起“备注”。按方向键选择位置，空格放下，Esc 取消。')
  await page.keyboard.press('ArrowUp')
  await hear(page, /^“通知书领取”第 \d 个位置$/)
  await page.keyboard.press('Escape')
  await hear(page, '已取消，位置不变。')
  await isOn(page, '备注')

  await press(page, onCanvas(page, '备注').getByRole('button', { name: '移动到…' }))
  const dialog = page.getByRole('dialog', { name: '移动“备注”' })
  await dialog.getByRole('combobox', { name: '移动到' }).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '移动到…')
}

/** Looking for a field, its menu, and the questions before something is lost: the safe answer has the keyboard. */
export async function askBeforeLosing(page: Page): Promise<void> {
  await page.keyboard.press('Control+f')
  const finder = page.getByRole('dialog', { name: '查找字段' })
  await finder.locator('input:focus').waitFor()
  await page.keyboard.insertText('bankHolder')
  await finder.getByRole('button', { name: /户名/ }).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await isOn(page, '户名')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menu', { name: '“户名”的菜单' }).locator(':focus').waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await isOn(page, '户名')
  for (const [key, title] of [
    ['Delete', '删除“户名”？'],
    ['Control+x', '剪切“户名”？'],
  ] as const) {
    await page.keyboard.press(key)
    const question = page.getByRole('dialog', { name: title })
    await question.getByText(/老人是否书面授权由该账户代领/).waitFor()
    await question.getByRole('button', { name: '取消' }).and(page.locator(':focus')).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await question.waitFor({ state: 'detached' })
    await isOn(page, '户名')
  }
}

/** Several chosen by key, made wider and narrower together, copied behind themselves; then taken back. */
export async function changeSeveral(page: Page): Promise<void> {
  await goToItem(page, '开户银行')
  await page.keyboard.press('Shift+ArrowDown')
  await hear(page, '已选择 2 项：开户银行、开户支行')
  await page.keyboard.press('Control+d')
  await canvas(page).getByRole('treeitem', { name: '开户支行', exact: true }).nth(1).waitFor()
  await page.keyboard.press('Control+z')
  await onCanvas(page, '开户支行').nth(1).waitFor({ state: 'detached' })
  await tabTo(page, page.getByRole('banner').getByRole('button', { name: '撤销' }))
}

async function isOn(page: Page, name: string): Promise<void> {
  await canvas(page).locator(`[role="treeitem"][aria-label="${name}"]:focus`).waitFor()
}
