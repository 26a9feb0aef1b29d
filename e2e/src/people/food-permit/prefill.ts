import type { Locator, Page } from 'playwright'
import { openPart } from '../administrator.ts'
import { choose, write, writeNumber } from '../settings.ts'

type Mapping = {
  value: string
  field: string
  isLocked?: boolean
  conversion?: string
  codes?: readonly (readonly [string, string])[]
  expression?: string
}

/** 预填 of the food permit: three sources, called as a test person, their answers put onto fields. */
export async function buildPrefill(page: Page): Promise<void> {
  await openPart(page, '预填')
  await addSource(page, { name: '统一身份认证', key: 'account', type: '登录账号（已核验的身份信息）' })
  await call(page, '好味道餐饮店（经办人张伟）')
  await map(page, { value: 'mobilePhone', field: '联系电话' })
  await map(page, { value: 'mobilePhone', field: '手机' })
  await addSource(page, { name: '电子营业执照', key: 'businessLicence', licence: '营业执照' })
  await call(page, '好味道餐饮店（经办人张伟）')
  for (const mapping of licence) await map(page, mapping)
  await addSource(page, { name: '电子身份证', key: 'identityCard', licence: '身份证', holder: '法定代表人' })
  await call(page, '好味道餐饮店（经办人张伟）')
  for (const mapping of identityCard) await map(page, mapping)
}

const licence: readonly Mapping[] = [
  { value: '名称', field: '经营者名称', isLocked: true },
  { value: '统一社会信用代码', field: '统一社会信用代码', isLocked: true },
  {
    value: '类型',
    field: '经济性质',
    isLocked: true,
    conversion: '对照成选项',
    codes: [
      ['个体工商户', '个体'],
      ['有限责任公司', '公司'],
      ['股份有限公司', '公司'],
      ['合伙企业', '合伙'],
      ['农民专业合作社', '农民合作社'],
    ],
  },
  { value: '成立日期', field: '成立日期', isLocked: true, conversion: '日期' },
  {
    value: '经营场所',
    field: '住所',
    conversion: '地址拆分',
    expression: 'if response.住所 != null then response.住所 else response.经营场所',
  },
]

const identityCard: readonly Mapping[] = [
  { value: '姓名', field: '姓名' },
  { value: '性别', field: '性别', conversion: '对照成选项' },
  { value: '公民身份号码', field: '公民身份号码' },
  { value: '出生', field: '出生日期', conversion: '日期' },
  { value: '民族', field: '民族' },
  { value: '住址', field: '户籍登记住址' },
]

async function addSource(
  page: Page,
  source: { name: string; key: string; type?: string; licence?: string; holder?: string },
): Promise<void> {
  await page.getByRole('button', { name: '添加来源' }).click()
  const main = page.getByRole('main', { name: '数据来源' })
  await main.getByRole('heading', { name: '电子证照', level: 2 }).waitFor()
  if (source.type) await choose(page, main, '类型', source.type)
  await write(main, '来源名称', source.name)
  await write(main, '标识', source.key)
  if (source.licence === undefined) return
  await write(main, '证照类型', source.licence)
  if (source.holder) await choose(page, main, '持证人', source.holder)
  await writeNumber(main, '最长等待（秒）', 4)
  await writeNumber(main, '多久内不重复获取（分钟）', 1440)
}

async function call(page: Page, person: string): Promise<void> {
  const main = page.getByRole('main', { name: '数据来源' })
  await choose(page, main, '测试人员', person)
  await main.getByRole('button', { name: '调用' }).click()
  await main.getByText(/^已返回/).waitFor()
}

async function map(page: Page, mapping: Mapping): Promise<void> {
  const main = page.getByRole('main', { name: '数据来源' })
  await main.getByRole('button', { name: `选择字段：${mapping.value}`, exact: true }).click()
  await page.getByRole('menuitem', { name: mapping.field, exact: true }).first().click()
  const target = page.getByRole('group', { name: `字段“${mapping.field}”`, exact: true }).first()
  const { isLocked, conversion, codes, expression } = mapping
  await target.getByText(/^来自“.+” /).click()
  const form = target.getByRole('group', { name: '预填', exact: true })
  if (isLocked) await choose(page, form, '方式', '锁定（以来源为准）')
  if (expression) await write(form, '取值（表达式）', expression)
  if (conversion) await choose(page, form, '转换', conversion)
  if (codes) await compare(page, form, codes)
}

/** Names what the source says for each option. */
async function compare(page: Page, form: Locator, codes: NonNullable<Mapping['codes']>): Promise<void> {
  for (const [index, [word, option]] of codes.entries()) {
    const row = form.getByRole('group', { name: `来源的说法对应哪个选项第 ${index + 1} 项` })
    await write(row, '来源的说法', word)
    await choose(page, row, '对应的选项', option)
  }
}
