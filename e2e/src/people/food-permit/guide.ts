import type { Page } from 'playwright'
import { openPart } from '../administrator.ts'
import { choose, chooseSeveral, turnOn, write } from '../settings.ts'

/** 办事指南 of the food permit. */
export async function buildGuide(page: Page): Promise<void> {
  await openPart(page, '指南')
  const guide = page.getByRole('main', { name: '办事指南' })
  await write(guide, '事项说明', '开饭店、食堂、超市等从事食品销售和餐饮服务前，需要取得的许可。')
  await guide
    .getByRole('combobox', { name: '搜索词' })
    .fill('餐馆、饭店、开店、食堂、奶茶、小吃、超市、食品、餐饮、卫生许可、')
  await chooseSeveral(page, guide, '服务对象', ['企业法人', '其他组织'])
  await chooseSeveral(page, guide, '行使层级', ['县级'])
  await chooseSeveral(page, guide, '办理形式', [
    '窗口办理',
    '网上办理（电脑端）',
    '网上办理（移动端）',
    '快递申请',
  ])
  await choose(page, guide, '通办范围', '不通办')
  await removeTopic(page, '面向自然人的主题', '其他')
  await removeTopic(page, '面向法人的主题', '其他')
  await guide.getByRole('combobox', { name: '面向法人的主题' }).fill('准营准办、')
  await write(guide, '实施编码', '1153010301510002004000131021000')
  await write(guide, '基本编码', '000131021000')
  await turnOn(guide, '直接关系公共安全、人身健康、生命财产安全')
  await buildConditions(page)
  await buildResults(page)
  await buildContact(page)
}

async function removeTopic(page: Page, label: string, topic: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label })
  await box.press('Backspace')
  await page.locator('.ant-select', { has: box }).getByTitle(topic).waitFor({ state: 'detached' })
}

async function buildConditions(page: Page): Promise<void> {
  const guide = page.getByRole('main', { name: '办事指南' })
  await write(
    guide,
    '受理条件',
    [
      '1. 依法取得营业执照等主体资格；',
      '2. 有与经营项目相适应的场所、设备和布局；',
      '3. 有食品安全管理人员和制度；',
      '4. 接触直接入口食品的人员持有效健康证明。',
    ].join('\n'),
  )
  await write(
    guide,
    '办理流程说明',
    '网上申请 → 预审 → 受理 → 资料审查 →（需要的）现场核查 → 决定 → 制证 → 送达',
  )
  const laws = guide.getByRole('group', { name: '设定依据' })
  await laws.getByRole('button', { name: '添加依据' }).click()
  await write(laws.getByRole('group', { name: '设定依据第 1 项' }), '名称', '中华人民共和国食品安全法')
  await write(laws.getByRole('group', { name: '设定依据第 1 项' }), '条款号', '第三十五条')
  await laws.getByRole('button', { name: '添加依据' }).click()
  await write(laws.getByRole('group', { name: '设定依据第 2 项' }), '名称', '食品经营许可和备案管理办法')
  await write(laws.getByRole('group', { name: '设定依据第 2 项' }), '文号', '国家市场监督管理总局令第 78 号')
}

async function buildResults(page: Page): Promise<void> {
  const guide = page.getByRole('main', { name: '办事指南' })
  await guide.getByRole('button', { name: '添加结果' }).click()
  const result = guide.getByRole('group', { name: '办理结果第 1 项' })
  await write(result, '结果名称', '食品经营许可证')
  await choose(page, result, '结果类型', '出证')
  await write(result, '有效期', '5 年')
  await turnOn(guide, '支持邮寄送达')
}

async function buildContact(page: Page): Promise<void> {
  const guide = page.getByRole('main', { name: '办事指南' })
  await write(guide, '咨询电话', '0871-60000003')
  await write(guide, '监督投诉电话', '0871-60000004')
  await guide.getByRole('button', { name: '添加地点' }).click()
  const place = guide.getByRole('group', { name: '办理地点第 1 项' })
  await write(place, '地址', '盘龙区政务服务中心 3 号窗口')
  await write(place, '办理时间', '工作日 9:00—12:00，13:00—17:00')
  for (const [index, [question, answer]] of questions.entries()) {
    await guide.getByRole('button', { name: '添加问题' }).click()
    const row = guide.getByRole('group', { name: `常见问题第 ${index + 1} 项` })
    await write(row, '问题', question)
    await write(row, '解答', answer)
  }
}

const questions = [
  ['只卖预包装食品要办许可吗？', '不用，办理“仅销售预包装食品备案”。'],
  ['营业执照要交复印件吗？', '不用。登录后系统自动调取电子营业执照。'],
  ['要去大厅吗？', '不用。需要现场核查的，核查人员上门。'],
] as const
