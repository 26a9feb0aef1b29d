import type { Field, FormDefinition, Option } from '@yibiao/schemas'
import type { Locator, Page } from 'playwright'
import { press, pressUntilFocused, tabTo, write } from '../../harness/keyboard.ts'
import { canvas, inspector, onCanvas } from '../administrator.ts'
import { addRow, choose, enter, enterCondition, openPart, rowsOf, toggle, unfold, zh } from './entries.ts'

/** Names of the types, and of what choices say, as the designer calls them. */
const typeNames: Partial<Record<Field['type'], string>> = {
  address: '地址',
  agent: '代理人',
  bankCard: '银行卡号',
  boolean: '是否',
  calculated: '计算结果',
  date: '日期',
  declaration: '声明承诺',
  mobilePhone: '手机号码',
  notice: '说明文字',
  person: '自然人',
  radio: '单选',
  region: '行政区划',
  residentIdentityNumber: '居民身份证号',
  telephone: '固定电话',
  text: '单行文本',
  textarea: '多行文本',
}
const values: Readonly<Record<string, string>> = {
  village: '村级',
  county: '县级',
  warning: '警示',
  integer: '整数',
  date: '日期',
  text: '文本',
  money: '金额',
  personal: '个人信息',
  sensitive: '敏感个人信息',
  name: '姓名 / 名称',
  identityDocument: '身份证件',
  mobilePhone: '手机号码',
  relation: '与申请人关系',
}
const widths: Readonly<Record<number, string>> = { 6: '1/2', 12: '整行' }

/** The whole form, page by page, in an item that has one page with one section. */
export async function buildForm(page: Page, form: FormDefinition): Promise<void> {
  await openPart(page, '表单')
  for (const [index, { title, sections }] of form.pages.entries()) {
    if (index > 0) await press(page, page.getByRole('button', { name: '添加分页' }))
    else await press(page, page.getByRole('tab').first())
    await enter(page, inspector(page), '标题', title)
    for (const [place, section] of sections.entries()) {
      if (place > 0) await press(page, page.getByRole('button', { name: '添加分组' }))
      else {
        await tabTo(page, canvas(page).locator('[role="treeitem"][tabindex="0"]').first())
        await page.keyboard.press('Home')
      }
      await rename(page, zh(section.title))
      await enterCondition(page, inspector(page), '显示条件', section.visibleWhen)
      for (const field of section.fields) await addField(page, field)
    }
  }
}

/** Writes the name of what has the keyboard on the canvas, in its place. */
export async function rename(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'treeitem')
  await page.keyboard.press('Enter')
  await page.locator('input.yd-inline:focus').waitFor()
  await page.keyboard.insertText(name)
  await page.keyboard.press('Enter')
  await canvas(page).locator(`[role="treeitem"][aria-label="${name}"]:focus`).waitFor()
}

/** To an item of the canvas: into the tree, then through it with the arrows. */
export async function goToItem(page: Page, name: string): Promise<void> {
  await tabTo(page, canvas(page).locator('[role="treeitem"][tabindex="0"]').first())
  await page.keyboard.press('Home')
  await pressUntilFocused(page, onCanvas(page, name), 'ArrowDown')
}

/** Ctrl+I, the name of the type, Enter; then its name, and its settings. */
async function addField(page: Page, field: Field): Promise<void> {
  await page.keyboard.press('Control+i')
  await page.locator('.yd-palette input:focus').waitFor()
  await page.keyboard.insertText(typeNames[field.type] ?? field.type)
  await page.keyboard.press('Enter')
  await rename(page, zh(field.label))
  const panel = inspector(page)
  await panel.getByRole('heading', { name: zh(field.label), level: 2 }).waitFor()
  await write(page, panel.getByRole('textbox', { name: '标识', exact: true }), field.key)
  await enter(page, panel, '填写说明', field.help)
  if (field.isRequired) await toggle(page, panel, '必填')
  await setAnswer(page, panel, field)
  await setWidth(page, panel, field)
  await enterCondition(page, panel, '显示条件', field.visibleWhen)
  await enterCondition(page, panel, '必填条件', field.requiredWhen)
  await setChecks(page, panel, field)
  await setPrivacy(page, panel, field)
}

async function setAnswer(page: Page, panel: Locator, field: Field): Promise<void> {
  if ('maxLength' in field) await enter(page, panel, '最多字数', field.maxLength)
  switch (field.type) {
    case 'textarea':
      return enter(page, panel, '显示行数', field.rows)
    case 'date':
      return enter(page, panel, '最晚（表达式）', field.notAfter)
    case 'boolean':
      await enter(page, panel, '“是”的文字', field.yesLabel)
      return enter(page, panel, '“否”的文字', field.noLabel)
    case 'region':
      await choose(page, panel, '选到哪一级', values[field.toLevel])
      return choose(page, panel, '必须选到', values[field.requiredLevel ?? ''])
    case 'address':
      return choose(page, panel, '必须选到', values[field.requiredLevel ?? ''])
    case 'radio':
      return field.options.type === 'inline' ? setOptions(page, panel, field.options.options) : undefined
    case 'person':
    case 'agent':
      for (const { part, isRequired } of field.parts ?? []) {
        const name = values[part] ?? part
        await check(page, panel.getByRole('checkbox', { name, exact: true }))
        if (isRequired) await check(page, panel.getByRole('checkbox', { name: `${name}必填`, exact: true }))
      }
      return undefined
    case 'notice':
      await choose(page, panel, '样式', values[field.tone ?? ''])
      return enter(page, panel, '正文', field.body)
    case 'declaration':
      return enter(page, panel, '声明内容', field.statement)
    case 'calculated':
      await choose(page, panel, '结果类型', values[field.valueType])
      await enter(page, panel, '单位', field.unit)
      return enter(page, panel, '自动计算（表达式）', field.calculate)
    default:
      return undefined
  }
}

async function check(page: Page, box: Locator): Promise<void> {
  await tabTo(page, box)
  await page.keyboard.press('Space')
}

/** A new choice has two options. */
async function setOptions(page: Page, panel: Locator, options: readonly Option[]): Promise<void> {
  for (const [index, { value, label, visibleWhen }] of options.entries()) {
    const row =
      index < (await rowsOf(panel, '选项').count())
        ? rowsOf(panel, '选项').nth(index)
        : await addRow(page, panel, '选项', '添加选项')
    await enter(page, row, `选项 ${index + 1} 名称`, label)
    await enter(page, row, `选项 ${index + 1} 值`, value)
    if (visibleWhen === undefined) continue
    await press(page, row.getByRole('button', { name: `选项 ${index + 1} 更多设置` }))
    await enterCondition(page, row, `选项 ${index + 1} 显示条件`, visibleWhen)
  }
}

/** The choices of a width are one stop of the Tab key; the arrows go through them. */
async function setWidth(page: Page, panel: Locator, { width }: Field): Promise<void> {
  const wanted = widths[width ?? 0]
  if (wanted === undefined) return
  const group = panel.getByRole('radiogroup', { name: '宽度', exact: true })
  const option = group.getByRole('radio', { name: wanted, exact: true })
  if (await option.isChecked()) return
  await tabTo(page, group.getByRole('radio', { checked: true }))
  const names = await group
    .getByRole('radio')
    .evaluateAll(all => all.map(each => each.closest('label')?.textContent))
  const now = await group
    .getByRole('radio')
    .evaluateAll(all => all.findIndex(each => (each as HTMLInputElement).checked))
  const by = names.indexOf(wanted) - now
  for (let presses = 0; presses < Math.abs(by); presses += 1) {
    await page.keyboard.press(by > 0 ? 'ArrowRight' : 'ArrowLeft')
  }
}

async function setChecks(page: Page, panel: Locator, { checks }: Field): Promise<void> {
  for (const { assert, message, severity } of checks ?? []) {
    await unfold(page, panel, '校验')
    const row = await addRow(page, panel, '校验规则', '添加校验')
    await enterCondition(page, row, '须满足', assert)
    await enter(page, row, '不满足时的提示', message)
    if (severity === 'warning') await choose(page, row, '不满足时', '仅提醒')
  }
}

/** A data element that the label suggests is taken by its button; it brings a classification along. */
async function setPrivacy(page: Page, panel: Locator, { element, classification }: Field): Promise<void> {
  if (element === undefined && classification === undefined) return
  const offered = panel.getByRole('button', { name: new RegExp(`设为数据元 ${element ?? '-'}$`) })
  if (element !== undefined && (await offered.count()) > 0) await press(page, offered)
  else if (element !== undefined) {
    await unfold(page, panel, '隐私')
    await write(page, panel.getByRole('combobox', { name: '数据元', exact: true }), element)
    await page.keyboard.press('Escape')
  }
  if (classification === undefined) return
  await unfold(page, panel, '隐私')
  const box = panel.getByRole('combobox', { name: '信息分级', exact: true })
  const wanted = values[classification] ?? classification
  const shown = box.locator('xpath=ancestor::*[contains(@class,"ant-select")][last()]')
  if ((await shown.innerText()).trim() !== wanted) await choose(page, panel, '信息分级', wanted)
}
