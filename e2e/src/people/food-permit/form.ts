import type { Page } from 'playwright'
import { inspector, onCanvas, openPart } from '../administrator.ts'
import { write } from '../settings.ts'
import { addSection, newPage, pasteFields, pressType, select } from './canvas.ts'
import * as tables from './form-tables.ts'

/** Pages, sections and fields of the food permit, from tables where there are many. */
export async function buildFields(page: Page): Promise<void> {
  await openPart(page, '表单')
  await buildApplicantPage(page)
  await buildProjectsPage(page)
  await buildStaffPage(page)
  await newPage(page, '声明', '真实性声明')
  await pressType(page, '声明承诺', '申请人声明', 'declaration')
  await inspector(page).getByRole('switch', { name: '必填', exact: true }).click()
  await write(inspector(page), '声明内容', statement)
}

async function buildApplicantPage(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '申请信息' }).click()
  await write(inspector(page), '标题', '经营者')
  await select(page, '基本信息')
  await write(inspector(page), '标题', '经营者信息')
  await write(inspector(page), '说明', '登录后由电子营业执照自动填写，有误的可以点“有误”说明。')
  await pasteFields(page, tables.unit)
  await addSection(page, '法定代表人（负责人）')
  await pressType(page, '字段组', '基本信息', 'legal')
  await pasteFields(page, tables.representative)
  await addSection(page, '委托代理人')
  await pasteFields(page, [{ label: '是否委托代理人办理', key: 'hasAgent', type: '是否' }])
  await select(page, '委托代理人')
  await pressType(page, '字段组', '代理人和权限', 'agentGroup')
  await pasteFields(page, tables.agent)
}

async function buildProjectsPage(page: Page): Promise<void> {
  await newPage(page, '业态与经营项目', '经营方式')
  await pasteFields(page, tables.wayOfBusiness)
  await addSection(page, '经营内容')
  await pasteFields(page, tables.projects)
}

async function buildStaffPage(page: Page): Promise<void> {
  await newPage(page, '人员与设备', '人数')
  await pasteFields(page, tables.numbers)
  await addSection(page, '食品安全管理')
  await addTable(page, ['食品安全管理人员', 'safety'], tables.managers)
  await addSection(page, '从业人员健康')
  await addTable(page, ['从业人员', 'staff'], tables.staff)
  await addSection(page, '场所设备')
  await addTable(page, ['设施设备', 'equip'], tables.equipment)
}

async function addTable(
  page: Page,
  [label, key]: [string, string],
  rows: Parameters<typeof pasteFields>[1],
): Promise<void> {
  await pressType(page, '子表', label, key)
  await inspector(page).getByRole('switch', { name: '必填', exact: true }).click()
  await pasteFields(page, rows)
  await onCanvas(page, rows[0]?.label ?? '')
    .first()
    .waitFor()
}

const statement =
  '本单位承诺：所填内容和提交的材料真实、合法、有效，与原件一致；具备与经营项目相适应的条件；如有不实，愿意承担相应法律责任。'
