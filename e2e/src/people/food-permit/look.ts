import type { Page } from 'playwright'
import { inspector, unfold } from '../administrator.ts'
import { choose } from '../settings.ts'
import { openPage, select, selectSeveral } from './canvas.ts'

/** How wide the fields are and how they are protected: several at a time, as one change. */
export async function setLook(page: Page): Promise<void> {
  await openPage(page, '经营者')
  await setWidth(page, ['经营者名称', '统一社会信用代码', '经济性质', '成立日期'], '1/2')
  await setWidth(page, ['邮政编码', '电子邮箱', '联系电话'], '1/3')
  await setWidth(page, ['姓名', '性别', '公民身份号码', '出生日期', '职务', '手机'], '1/2')
  await setWidth(page, ['领取许可文书', '修改申请材料', '签收文书', '确认核查结果'], '1/2')
  await setWidth(page, ['民族'], '1/3')
  await setWidth(page, ['户籍登记住址'], '2/3')
  await protect(
    page,
    ['联系电话', '姓名', '性别', '出生日期', '民族', '户籍登记住址', '手机', '代理人'],
    '个人信息',
  )
  await protect(page, ['公民身份号码'], '敏感个人信息')
  for (const [field, element] of elements) await setElement(page, field, element)

  await openPage(page, '业态与经营项目')
  await setWidth(page, ['是否中央厨房', '是否集体用餐配送', '是否使用自动售货设备', '是否含网络经营'], '1/2')
  await setWidth(page, ['散装食品是否含散装熟食', '自制饮品是否含自酿酒', '副本数'], '1/2')
  await setWidth(page, ['有效期', '申请日期'], '1/2')

  await openPage(page, '人员与设备')
  await setWidth(page, ['职工人数', '应体检人数'], '1/2')
  await setWidth(page, [['姓名', 0], '培训证号', ['姓名', 1], '性别', '位置', '备注'], '1/4')
  await setWidth(page, ['职务', '任免单位', '工种', '健康证号', '发证单位', '健康证有效期至', '名称'], '1/3')
  await setWidth(page, [['公民身份号码', 1]], '1/2')
  await makeNarrower(page, [['公民身份号码', 0], '户籍地'], 1)
  await makeNarrower(page, ['数量'], 4)
  await protect(page, [['姓名', 0], '户籍地', ['姓名', 1], '性别'], '个人信息')
  await protect(
    page,
    [
      ['公民身份号码', 0],
      ['公民身份号码', 1],
    ],
    '敏感个人信息',
  )
}

type Fields = Parameters<typeof selectSeveral>[1]

const elements = [
  ['经营者名称', 'organisation.name'],
  ['统一社会信用代码', 'organisation.creditCode'],
  ['住所', 'organisation.address'],
  ['联系电话', 'person.mobilePhone'],
] as const

async function setWidth(page: Page, fields: Fields, width: string): Promise<void> {
  await chooseAll(page, fields)
  await inspector(page).getByRole('radiogroup', { name: '宽度' }).getByText(width, { exact: true }).click()
}

/** A width between the usual ones is set on the canvas, by keys. */
async function makeNarrower(page: Page, fields: Fields, columns: number): Promise<void> {
  await chooseAll(page, fields)
  for (let presses = 0; presses < columns; presses += 1) await page.keyboard.press('Alt+Shift+ArrowLeft')
}

async function protect(page: Page, fields: Fields, classification: string): Promise<void> {
  await chooseAll(page, fields)
  const box = inspector(page).getByRole('combobox', { name: '信息分级' })
  if (!(await box.isVisible())) await unfold(page, '隐私')
  await choose(page, inspector(page), '信息分级', classification)
}

async function chooseAll(page: Page, fields: Fields): Promise<void> {
  const [only] = fields
  if (fields.length > 1 || only === undefined) return selectSeveral(page, fields)
  return typeof only === 'string' ? select(page, only) : select(page, ...only)
}

/** What an answer is reused by. */
async function setElement(page: Page, field: string, element: string): Promise<void> {
  await select(page, field)
  const box = inspector(page).getByRole('combobox', { name: '数据元' })
  if (!(await box.isVisible())) await unfold(page, '隐私')
  await box.fill(element)
  await box.press('Escape')
  await box.blur()
}
