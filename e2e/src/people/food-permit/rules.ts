import type { Page } from 'playwright'
import { inspector, unfold } from '../administrator.ts'
import { choose, pickCondition, write, writeSentence, type Comparison } from '../settings.ts'
import { makesFood } from './made-food.ts'
import { openPage, select, selectSeveral } from './canvas.ts'

/** What is shown when, and what must hold: picked where one comparison says it, else written as a sentence. */
export async function setRules(page: Page): Promise<void> {
  await openPage(page, '经营者')
  await showWhen(page, ['经营场所'], ['经营场所与住所是否相同', '否'])
  await showWhen(page, ['仓库地址'], ['是否外设仓库', '是'])
  await showWhen(page, ['代理人和权限'], ['是否委托代理人办理', '是'])
  await select(page, '代理人')
  await addCheck(page, 1, {
    picked: [{ about: '代理人 / 代理期限 / 截止日期', compares: '不早于', with: { today: true } }],
    message: '授权期限已过，请重新委托。',
  })

  await openPage(page, '业态与经营项目')
  await showWhen(page, ['是否学校、托幼机构食堂'], ['主体业态', '单位食堂'])
  await showWhen(page, ['是否中央厨房', '是否集体用餐配送'], ['主体业态', '餐饮服务经营者'])
  await showWhen(page, ['是否使用自动售货设备'], ['主体业态', '食品销售经营者'])
  await showWhen(page, ['网站地址、应用或者第三方平台', '是否有实体门店'], ['是否含网络经营', '是'])
  await showWhen(
    page,
    ['散装食品是否含散装熟食'],
    ['经营项目', '散装食品销售 / 含冷藏冷冻食品'],
    ['经营项目', '散装食品销售 / 不含冷藏冷冻食品'],
  )
  await showWhen(page, ['自制饮品是否含自酿酒'], ['经营项目', '自制饮品制售'])
  await showWhen(page, ['其他类食品销售说明'], ['经营项目', '其他类食品销售'])
  await showWhen(page, ['其他类食品制售说明'], ['经营项目', '其他类食品制售'])
  await select(page, '经营项目')
  for (const [index, check] of projectChecks.entries()) await addCheck(page, index + 1, check)

  await openPage(page, '人员与设备')
  await select(page, '应体检人数')
  await addCheck(page, 1, {
    sentence: '“应体检人数”小于等于“职工人数”',
    message: '应体检人数不能超过职工人数。',
  })
  await addCheck(page, 2, {
    sentence: '“从业人员”的数量大于等于“应体检人数”',
    message: '从业人员表的人数少于应体检人数，请补全。',
    isWarning: true,
  })
  await select(page, '公民身份号码')
  await addCheck(page, 1, {
    picked: [{ about: '从业人员 / 公民身份号码（各行）', with: { field: '公民身份号码' } }],
    message: '食品安全管理人员一般也是从业人员，请在从业人员表中填写。',
    isWarning: true,
  })
  await select(page, '健康证有效期至')
  await addCheck(page, 1, { sentence: '“健康证有效期至”不早于今天', message: '健康证已过期。' })
  await select(page, '场所设备')
  await pickCondition(page, inspector(page), '显示条件', [makesFood])
}

const projectChecks: readonly Check[] = [
  {
    sentence:
      '并非（“主体业态”为“食品销售经营者”，并且“经营项目”只包含“预包装食品销售 / 含冷藏冷冻食品”、“预包装食品销售 / 不含冷藏冷冻食品”）',
    message: '仅销售预包装食品的，依法办理备案，不需要取得许可；请改办“仅销售预包装食品备案”。',
  },
  {
    picked: [{ about: '主体业态', with: '食品销售经营者' }, makesFood],
    message: '餐饮服务经营者和单位食堂至少选择一项制售类项目（05—10）。',
  },
  {
    sentence: '并非（“是否学校、托幼机构食堂”为“是”，并且“经营项目”包含“生食类食品制售”）',
    message: '学校、托幼机构食堂不得经营生食类食品，请取消“生食类食品制售”。',
  },
]

type Check = {
  message: string
  isWarning?: boolean
} & ({ sentence: string } | { picked: readonly Comparison[] })

/** Shows fields when one of the comparisons holds: a yes or no, or an option. */
async function showWhen(
  page: Page,
  fields: readonly string[],
  ...comparisons: readonly (readonly [string, string])[]
): Promise<void> {
  const [only] = fields
  await (fields.length === 1 && only !== undefined ? select(page, only) : selectSeveral(page, fields))
  for (const [index, [subject, value]] of comparisons.entries()) {
    await inspector(page).getByRole('button', { name: '添加条件：显示条件' }).click()
    const condition = inspector(page).getByRole('group', { name: `显示条件 ${index + 1}`, exact: true })
    await choose(page, condition, '字段', subject)
    await choose(page, condition, '值', value)
    if (index === 1) await choose(page, inspector(page), '显示条件：满足方式', '满足任意一项')
  }
}

async function addCheck(page: Page, number: number, check: Check): Promise<void> {
  const add = inspector(page).getByRole('button', { name: '添加校验' })
  if (!(await add.isVisible())) await unfold(page, '校验')
  await add.click()
  const row = inspector(page).getByRole('group', { name: `校验规则第 ${number} 项` })
  if ('sentence' in check) await writeSentence(row, '须满足', check.sentence)
  else await pickCondition(page, row, '须满足', check.picked, '满足任意一项')
  await write(row, '不满足时的提示', check.message)
  if (check.isWarning) await choose(page, row, '不满足时', '仅提醒')
}
