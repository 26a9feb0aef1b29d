import type {
  CodeTableDefinition,
  DecisionTableDefinition,
  GuideDefinition,
  LimitsDefinition,
  MaterialDefinition,
  PrefillDefinition,
} from '@yibiao/schemas'
import type { Locator, Page } from 'playwright'
import { press, tabTo, write } from '../../harness/keyboard.ts'
import {
  addRow,
  choose,
  chooseSeveral,
  emptyChoice,
  emptySeveral,
  enter,
  enterCondition,
  openPart,
  rowsOf,
  toggle,
  unfold,
  zh,
} from './entries.ts'

/** The parts of an item beside its form and its flow, by keyboard alone. */

const levels = new Map([['4', '县级']])
const objects = new Map([['1', '自然人']])
const ways = new Map([
  ['1', '窗口办理'],
  ['2', '网上办理（电脑端）'],
  ['3', '网上办理（移动端）'],
])
const all = (names: ReadonlyMap<string, string>, values: readonly string[] | undefined) =>
  values?.map(value => names.get(value) ?? value)

export async function buildGuide(page: Page, guide: GuideDefinition): Promise<void> {
  const body = await openPart(page, '指南')
  await enter(page, body, '事项说明', guide.summary)
  await chooseSeveral(page, body, '服务对象', all(objects, guide.serviceObjects))
  await chooseSeveral(page, body, '行使层级', all(levels, guide.exerciseLevels))
  await chooseSeveral(page, body, '办理形式', all(ways, guide.handlingForms))
  await choose(page, body, '通办范围', '不通办')
  await enter(page, body, '实施编码', guide.taskCode)
  await enter(page, body, '基本编码', guide.catalogCode)
  await enterDate(page, body, '计划生效日期', guide.plannedEffectiveOn)
  await enterWords(page, body, '搜索词', guide.keywords)
  await enterWords(page, body, '面向自然人的主题', guide.naturalPersonTopics)
  // A new item has a topic for organisations, which this one does not serve.
  await enterWords(page, body, '面向法人的主题', guide.legalPersonTopics ?? [])
  await enter(page, body, '受理条件', guide.conditions)
  await enter(page, body, '办理流程说明', guide.procedure)
  for (const law of guide.legalBasis ?? []) {
    const row = await addRow(page, body, '设定依据', '添加依据')
    await enter(page, row, '名称', law.title)
    await enter(page, row, '条款号', law.article)
  }
  for (const result of guide.results ?? []) {
    const row = await addRow(page, body, '办理结果', '添加结果')
    await enter(page, row, '结果名称', result.name)
    await enter(page, row, '有效期', result.validity)
  }
  await enter(page, body, '咨询电话', guide.consultationTelephone)
  await enter(page, body, '监督投诉电话', guide.supervisionTelephone)
  for (const place of guide.addresses ?? []) {
    const row = await addRow(page, body, '办理地点', '添加地点')
    await enter(page, row, '地址', place.address)
    await enter(page, row, '办理时间', place.openingHours)
  }
  for (const { question, answer } of guide.questions ?? []) {
    const row = await addRow(page, body, '常见问题', '添加问题')
    await enter(page, row, '问题', question)
    await enter(page, row, '解答', answer)
  }
}

/** A date box takes year, month and day one after the other. */
async function enterDate(page: Page, body: Locator, label: string, date: string | undefined): Promise<void> {
  if (date === undefined) return
  const box = body.getByLabel(label, { exact: true })
  const [year = '', month = '', day = ''] = date.split('-')
  await tabTo(page, box)
  // The browser's language decides what comes first.
  for (const parts of [
    [month, day, year],
    [year, month, day],
  ]) {
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowLeft')
    for (const part of parts) {
      await page.keyboard.type(part)
      if (part === year) await page.keyboard.press('ArrowRight')
    }
    if ((await box.inputValue()) === date) return
  }
  throw new Error(`${date} cannot be typed`)
}

/** Words one after the other, each taken by Enter, in place of those that are there. */
async function enterWords(
  page: Page,
  body: Locator,
  label: string,
  words: readonly string[] | undefined,
): Promise<void> {
  if (words === undefined) return
  await emptySeveral(page, body.getByRole('combobox', { name: label, exact: true }))
  for (const word of words) {
    await page.keyboard.insertText(word)
    await page.keyboard.press('Enter')
  }
}

export async function buildCodeTables(page: Page, tables: readonly CodeTableDefinition[]): Promise<void> {
  const body = await openPart(page, '代码表')
  for (const table of tables) {
    await addEntry(page, body, '添加代码表')
    await enter(page, body, '名称', table.name)
    await enter(page, body, '标识', table.key)
    await enter(page, body, '版次', table.edition)
    await press(page, body.getByRole('button', { name: '粘贴或导入' }))
    const dialog = page.getByRole('dialog', { name: /^粘贴或导入/ })
    const lines = table.rows.map(({ code, label }) => `${code}\t${zh(label)}`)
    await write(page, dialog.getByLabel('从电子表格复制的内容'), ['代码\t名称', ...lines].join('\n'))
    await press(page, dialog.getByRole('button', { name: `导入 ${table.rows.length} 项` }))
    await dialog.waitFor({ state: 'detached' })
  }
}

/** Something new in the list; the keyboard goes to the box with its name. */
export async function addEntry(page: Page, body: Locator, button: string): Promise<void> {
  await press(page, body.getByRole('button', { name: button, exact: true }))
  await body.locator('.yd-split__detail input:focus, .yd-prefill__source input:focus').waitFor()
}

const connectors = {
  account: '登录账号（已核验的身份信息）',
  licences: '电子证照',
  registry: '部门名录（上传的表格）',
} as const
const modes = { editable: '可修改（记录差异）', suggested: '建议（申请人确认）' } as const
const conversions = { date: '日期', codes: '对照成选项' } as const

/**
 * The sources; then the fields they fill: from the answer of a test call where the test person has one, else from the
 * field itself.
 * @param label the name of a field by its id
 */
export async function buildPrefill(
  page: Page,
  { sources, mappings }: PrefillDefinition,
  label: (field: string) => string,
): Promise<void> {
  const body = await openPart(page, '预填')
  for (const source of sources) {
    await addEntry(page, body, '添加来源')
    const main = body.getByRole('main')
    const { connector } = source
    await choose(page, main, '类型', connectors[connector.type as keyof typeof connectors])
    await enter(page, main, '来源名称', source.name)
    await enter(page, main, '标识', source.key)
    if (connector.type === 'licences') await enter(page, main, '证照类型', connector.licenceType)
    if (connector.type === 'registry') {
      await choose(page, main, '名录', '人口信息名册')
      await enter(page, main, '按什么查（表达式）', connector.key)
    }
    await enter(page, main, '最长等待（秒）', source.timeoutSeconds)
    await enter(page, main, '多久内不重复获取（分钟）', source.cacheMinutes)
    await choose(page, main, '测试人员', /李秀英/)
    await press(page, main.getByRole('button', { name: '调用', exact: true }))
    const answer = main.getByRole('list', { name: '返回的数据' })
    await answer.waitFor()
    for (const mapping of mappings.filter(each => each.source === source.key)) {
      const leaf = mapping.value.replace(/^response\./, '')
      await press(page, answer.getByRole('button', { name: `选择字段：${leaf}`, exact: true }))
      await takeFromMenu(page, label(mapping.field))
      const target = body.getByRole('group', { name: `字段“${label(mapping.field)}”`, exact: true })
      await target.locator('summary').waitFor()
      const { conversion } = mapping
      if (mapping.mode === 'editable' && conversion === undefined) continue
      const form = target.getByRole('group', { name: '预填', exact: true })
      await unfold(page, target, `来自“${zh(source.name)}” ${leaf}`)
      if (mapping.mode !== 'editable')
        await choose(page, form, '方式', modes[mapping.mode as keyof typeof modes])
      if (conversion === undefined) continue
      await choose(page, form, '转换', conversions[conversion.type as keyof typeof conversions])
      if (conversion.type !== 'codes') continue
      // It begins with the names of the options, in their order.
      const rows = rowsOf(form, '来源的说法对应哪个选项')
      for (const [index, word] of Object.keys(conversion.codes).entries())
        await enter(page, rows.nth(index), '来源的说法', word)
    }
  }
}

/** Steps down an open menu to an entry and takes it. */
export async function takeFromMenu(page: Page, name: string): Promise<void> {
  const entry = page.getByRole('menuitem', { name, exact: true })
  await entry.waitFor()
  await page.locator('[role="menu"] :focus, [role="menu"]:focus').first().waitFor()
  for (let presses = 0; presses < 80; presses += 1) {
    if (await entry.evaluate(element => element === document.activeElement))
      return page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No key leads to ${name} in the menu`)
}

const exemptions = { licence: '电子证照', dataSharing: '数据共享', form: '表单内容已包含' } as const
const kinds = new Map([
  ['pdf', 'PDF'],
  ['png', 'PNG'],
  ['jpeg', 'JPG'],
])

/** @param sourceName the name of a source by its key */
export async function buildMaterials(
  page: Page,
  materials: readonly MaterialDefinition[],
  sourceName: (key: string) => string,
): Promise<void> {
  const body = await openPart(page, '材料')
  for (const material of materials) {
    await addEntry(page, body, '添加材料')
    await enter(page, body, '材料名称', material.name)
    await enter(page, body, '标识', material.key)
    if (material.source === 'government') await choose(page, body, '来源渠道', '政府部门核发')
    await enter(page, body, '出具单位', material.issuer)
    await enterCondition(page, body, '何时需要', material.condition)
    for (const exemption of material.exemptions ?? []) {
      const row = await addRow(page, body, '免交方式', '添加免交方式')
      if (exemption.type === 'form') continue
      await choose(page, row, '方式', exemptions[exemption.type as keyof typeof exemptions])
      if ('source' in exemption) await choose(page, row, '数据来源', sourceName(exemption.source))
    }
    if (material.form === undefined) await emptyChoice(page, body, '材料形式')
    if (material.accept) await chooseSeveral(page, body, '文件格式', all(kinds, material.accept))
    await enter(page, body, '最多几个文件', material.maxFiles)
    await enter(page, body, '单个大小上限（MB）', material.maxMegabytes)
    await enter(page, body, '填报须知', material.fillingGuide)
  }
}

export async function buildDecisions(page: Page, tables: readonly DecisionTableDefinition[]): Promise<void> {
  const body = await openPart(page, '决策表')
  for (const table of tables) {
    await addEntry(page, body, '添加决策表')
    await enter(page, body, '名称', table.name)
    await enter(page, body, '标识', table.key)
    if (table.hitPolicy === 'F') await choose(page, body, '命中策略', 'F 首个')
    for (const [index, input] of table.inputs.entries()) {
      const row =
        index < (await rowsOf(body, '输入').count())
          ? rowsOf(body, '输入').nth(index)
          : await addRow(page, body, '输入', '添加输入')
      await enter(page, row, '取值', input.expression)
      await enter(page, row, '列名', input.label)
    }
    const [output] = table.outputs
    const result = rowsOf(body, '输出').first()
    await enter(page, result, '列名', output?.label)
    await enter(page, result, '标识', output?.key)
    const headings = [...table.inputs, ...table.outputs].map(({ label }) => zh(label))
    for (const [place, rule] of table.rules.entries()) {
      if (place > 0) await press(page, body.getByRole('button', { name: '添加规则' }))
      const cell = (column: string) =>
        body.getByRole('textbox', { name: `第 ${place + 1} 条规则：${column}`, exact: true })
      await cell(headings[0] ?? '').waitFor()
      for (const [column, text] of [...rule.inputs, ...rule.outputs].entries())
        if (text !== '-') await write(page, cell(headings[column] ?? ''), text)
      if (rule.annotation) await write(page, cell('说明'), zh(rule.annotation))
    }
  }
}

export async function buildLimits(page: Page, limits: LimitsDefinition): Promise<void> {
  const body = await openPart(page, '时限')
  await enter(page, body, '受理承诺时限', limits.acceptance.amount)
  await enter(page, body, '受理法定时限', limits.statutoryAcceptance.amount)
  if (limits.acceptsOnReceipt) await toggle(page, body, '收件即受理')
  if (!limits.correction) await write(page, body.getByRole('spinbutton', { name: '补正时限' }), '')
  await enter(page, body, '承诺办结时限', limits.promised.amount)
  await enter(page, body, '法定办结时限', limits.statutory.amount)
  await enter(page, body, '送达时限', limits.delivery?.amount)
  await enter(page, body, '黄灯提醒（剩余百分比）', limits.yellowPercent)
}
