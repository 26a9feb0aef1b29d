import type { Page } from 'playwright'
import { inspector } from '../administrator.ts'
import { choose, chooseSeveral, turnOn, write, writeNumber } from '../settings.ts'
import { openPage, pressType, select } from './canvas.ts'

/** How the answers are given: levels of addresses, days, parts of an agent, options of a tree, rows, computed values. */
export async function setAnswers(page: Page): Promise<void> {
  await openPage(page, '经营者')
  for (const address of ['住所', '经营场所', '仓库地址']) {
    await select(page, address)
    await choose(page, inspector(page), '必须选到', '县级')
  }
  for (const past of ['成立日期', '出生日期']) {
    await select(page, past)
    await write(inspector(page), '最晚（表达式）', 'today()')
  }
  await chooseAgentParts(page)
  await openPage(page, '业态与经营项目')
  await buildProjects(page)
  await select(page, '副本数')
  await write(inspector(page), '初始值（表达式）', '1')
  await pressType(page, '计算结果', '有效期', 'period')
  await choose(page, inspector(page), '结果类型', '整数')
  await write(inspector(page), '单位', '年')
  await write(inspector(page), '自动计算（表达式）', '5')
  await pressType(page, '计算结果', '申请日期', 'applyDate')
  await choose(page, inspector(page), '结果类型', '日期')
  await write(inspector(page), '自动计算（表达式）', 'today()')
  await openPage(page, '人员与设备')
  await setRows(page, {
    table: '食品安全管理人员',
    row: '管理人员',
    add: '增加管理人员',
    most: 50,
    isUnique: true,
  })
  await setRows(page, { table: '从业人员', row: '从业人员', add: '增加从业人员', most: 500, isUnique: true })
  await setRows(page, { table: '设施设备', row: '设备', add: '增加设备', most: 200, isUnique: false })
}

async function chooseAgentParts(page: Page): Promise<void> {
  await select(page, '代理人')
  for (const part of ['姓名 / 名称', '身份证件', '手机号码', '代理期限']) {
    await inspector(page).getByRole('checkbox', { name: part, exact: true }).check()
    await inspector(page)
      .getByRole('checkbox', { name: `${part}必填`, exact: true })
      .check()
  }
}

/** 经营项目: three of the options have options below them, and what is made is not offered to who only sells. */
async function buildProjects(page: Page): Promise<void> {
  await select(page, '经营项目')
  const panel = inspector(page)
  await turnOn(panel, '可选多项')
  await turnOn(panel, '只能选末级')
  await writeNumber(panel, '最少选几项', 1)
  for (const [number, names] of below) {
    await panel.getByRole('button', { name: `选项 ${number} 更多设置` }).click()
    const options = panel
      .getByRole('group', { name: /的下级选项$/ })
      .filter({ visible: true })
      .last()
    for (const [index, name] of names.entries()) {
      await options
        .getByRole('button', { name: /^在“.+”下添加选项$/ })
        .last()
        .click()
      await write(panel, `选项 ${number}.${index + 1} 名称`, name)
    }
    await panel.getByRole('button', { name: `选项 ${number} 更多设置` }).click()
  }
  for (const number of [5, 6, 7, 8, 9, 10]) {
    const more = panel.getByRole('button', { name: `选项 ${number} 更多设置` })
    await more.click()
    await panel.getByRole('button', { name: `添加条件：选项 ${number} 显示条件` }).click()
    const condition = panel.getByRole('group', { name: `选项 ${number} 显示条件 1` })
    await choose(page, condition, '字段', '主体业态')
    await choose(page, condition, '比较', '不等于')
    await choose(page, condition, '值', '食品销售经营者')
    await more.click()
  }
}

const cold = ['含冷藏冷冻食品', '不含冷藏冷冻食品']
const below: readonly [number, readonly string[]][] = [
  [1, cold],
  [2, cold],
  [3, ['保健食品', '特殊医学用途配方食品', '婴幼儿配方乳粉', '其他婴幼儿配方食品']],
]

async function setRows(
  page: Page,
  {
    table,
    row,
    add,
    most,
    isUnique,
  }: { table: string; row: string; add: string; most: number; isUnique: boolean },
): Promise<void> {
  await select(page, table)
  const panel = inspector(page)
  await writeNumber(panel, '最少行数', 1)
  await writeNumber(panel, '最多行数', most)
  await write(panel, '每行的名称', row)
  await write(panel, '添加按钮文字', add)
  if (isUnique) await chooseSeveral(page, panel, '不得重复的列', ['公民身份号码'])
}
