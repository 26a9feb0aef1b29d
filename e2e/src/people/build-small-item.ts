import type { Page } from 'playwright'
import {
  addDocument,
  canvas,
  chooseFrom,
  createItem,
  dragField,
  insertStep,
  inspector,
  moveField,
  nameField,
  onCanvas,
  openPart,
  prefillFromAccount,
  requireField,
  selectInFlow,
  waitUntilSaved,
} from './administrator.ts'
import { choose } from './settings.ts'

/**
 * Builds 公共设施使用登记 from nothing, by dragging and typing: text, choice, date, money, a conditional field, a
 * repeat with a calculated total, a prefilled field, an upload; a flow with a conditional branch.
 */
export async function buildSmallItem(page: Page, key: string): Promise<void> {
  await createItem(page, { name: '公共设施使用登记', key, type: '公共服务' })
  await buildForm(page)
  await prefillFromAccount(page, { value: 'name', field: '申请人姓名' })
  await buildFlow(page)
  await addDocuments(page)
  await waitUntilSaved(page)
}

async function buildForm(page: Page): Promise<void> {
  await dragField(page, '单行文本', { into: '基本信息' })
  await nameField(page, '申请人姓名', 'applicantName')
  await requireField(page)
  await dragField(page, '单选', { behind: '申请人姓名' })
  await nameField(page, '使用类型', 'kind')
  await requireField(page)
  await inspector(page).getByRole('textbox', { name: '选项 1 名称' }).fill('演出')
  await inspector(page).getByRole('textbox', { name: '选项 2 名称' }).fill('集市')
  await dragField(page, '多行文本', { behind: '使用类型' })
  await nameField(page, '安保方案', 'securityPlan')
  await requireField(page)
  await inspector(page).getByRole('button', { name: '添加条件：显示条件' }).click()
  const condition = inspector(page).getByRole('group', { name: '显示条件 1' })
  await choose(page, condition, '字段', '使用类型')
  await inspector(page).getByText('当“使用类型”为“演出”时显示').waitFor()
  await dragField(page, '日期', { behind: '安保方案' })
  await nameField(page, '使用日期', 'useOn')
  await requireField(page)
  await dragField(page, '金额', { behind: '使用日期' })
  await nameField(page, '押金', 'deposit')
  await requireField(page)
  await dragField(page, '子表', { behind: '押金' })
  await nameField(page, '设备清单', 'equipment')
  await dragField(page, '单行文本', { into: '设备清单' })
  await nameField(page, '设备名称', 'device')
  await dragField(page, '金额', { behind: '设备名称' })
  await nameField(page, '租金', 'rent')
  await dragField(page, '计算结果', { behind: '设备清单' })
  await nameField(page, '租金合计', 'rentTotal')
  await chooseFrom(page, inspector(page).getByRole('combobox', { name: '结果类型' }), '金额')
  await inspector(page).getByRole('textbox', { name: '自动计算（表达式）' }).fill('total(equipment.rent)')
  await inspector(page).getByRole('textbox', { name: '自动计算（表达式）' }).blur()
  await dragField(page, '附件上传', { behind: '租金合计' })
  await nameField(page, '场地照片', 'sitePhoto')
  await requireField(page)
  await reorder(page)
}

/** The same move by pointer, undone, and by keyboard. */
async function reorder(page: Page): Promise<void> {
  await moveField(page, '使用日期', { behind: '押金' })
  await expectOrder(page, ['押金', '使用日期'])
  await page.getByRole('button', { name: '撤销' }).click()
  await expectOrder(page, ['使用日期', '押金'])
  await onCanvas(page, '使用日期').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expectOrder(page, ['押金', '使用日期'])
}

async function expectOrder(page: Page, names: [string, string]): Promise<void> {
  const follows = `xpath=following::*[@role="treeitem"][@aria-label="${names[1]}" or .//*[text()="${names[1]}"]]`
  await onCanvas(page, names[0]).locator(follows).first().waitFor()
  await canvas(page).waitFor()
}

async function buildFlow(page: Page): Promise<void> {
  await openPart(page, '流程')
  await insertStep(page, { at: '“审查”之后', type: '条件分支', name: '大额押金' })
  await selectInFlow(page, '分支1')
  await inspector(page).getByRole('textbox', { name: '分支名称', exact: true }).fill('押金超过一千元')
  await inspector(page).getByRole('button', { name: '添加条件：走这条分支的条件' }).click()
  const condition = inspector(page).getByRole('group', { name: '走这条分支的条件 1' })
  await choose(page, condition, '字段', '押金')
  await chooseFrom(page, condition.getByRole('combobox', { name: '比较' }), '大于')
  const value = condition.getByRole('textbox', { name: '值' })
  // Key by key, as people type: no state on the way is refused.
  await value.clear()
  await value.pressSequentially('999.05')
  await inspector(page).getByText('当“押金”大于 999.05').waitFor()
  await value.fill('1000')
  await value.blur()
  await inspector(page).getByText('当“押金”大于 1000').waitFor()
  await insertStep(page, { at: '“押金超过一千元”最前面', type: '审查', name: '负责人复核' })
  await chooseFrom(
    page,
    inspector(page).getByRole('combobox', { name: '角色', exact: true }),
    '负责人（1 人）',
  )
}

async function addDocuments(page: Page): Promise<void> {
  await openPart(page, '文书')
  await addDocument(page, '受理通知书')
  await addDocument(page, '补正告知书')
  await addDocument(page, '准予行政许可决定书')
}
