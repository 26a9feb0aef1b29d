import type { Page } from 'playwright'
import { insertStep, inspector, openPart, selectInFlow } from '../administrator.ts'
import { makesFood } from './made-food.ts'
import {
  choose,
  chooseSeveral,
  pickCondition,
  turnOn,
  write,
  writeNumber,
  type Comparison,
} from '../settings.ts'

type Task = {
  key: string
  /** Number and escalation, in working days. */
  days?: number
  escalates?: boolean
  acts: readonly string[]
  role?: string
  needsOpinion?: boolean
  points?: readonly (readonly [text: string, blocks: boolean])[]
}

/** 流程 of the food permit, beside the steps every new item begins with. */
export async function buildFlow(page: Page): Promise<void> {
  await openPart(page, '流程')
  await buildAcceptance(page)
  await buildReview(page)
  await buildInspection(page)
  await buildDecision(page)
  await buildOutcome(page)
}

/** Who inspects writes the record and may order to put things right: once there are documents. */
export async function letInspectorsIssue(page: Page): Promise<void> {
  await openPart(page, '流程')
  for (const step of ['现场核查', '整改复查']) {
    await selectInFlow(page, step)
    await chooseSeveral(page, inspector(page), '可出具的文书', ['现场核查记录', '整改通知单'])
  }
}

async function buildAcceptance(page: Page): Promise<void> {
  await insertStep(page, { at: '最前面', type: '预审', name: '网上预审' })
  await setTask(page, { key: 'preReview', acts: ['预审通过', '预审退回'] })
  await selectInFlow(page, '受理')
  await setTask(page, {
    key: 'accept',
    acts: ['受理', '一次性告知补正', '不予受理'],
    points: [
      ['申请材料齐全，符合法定形式', true],
      ['营业执照有效（电子证照没有取到的，核对登记状态，不得为注销、吊销）', true],
    ],
  })
}

async function buildReview(page: Page): Promise<void> {
  await selectInFlow(page, '审查')
  await write(inspector(page), '环节名称', '资料审查')
  await setTask(page, {
    key: 'review',
    days: 2,
    escalates: true,
    acts: ['同意', '不同意'],
    needsOpinion: true,
    points: [
      ['经营项目与业态、布局相符', false],
      ['食品安全管理人员和从业人员符合要求', false],
    ],
  })
}

/** Only what is made, kept cold or special is looked at; a failed inspection is repeated once. */
async function buildInspection(page: Page): Promise<void> {
  await insertStep(page, { at: '“资料审查”之后', type: '条件分支', name: '是否需要现场核查' })
  await write(inspector(page), '标识', 'inspection')
  await selectInFlow(page, '分支1')
  await write(inspector(page), '分支名称', '需要核查')
  await insertStep(page, { at: '“需要核查”最前面', type: '审查', name: '现场核查' })
  await setTask(page, {
    key: 'inspect',
    days: 3,
    escalates: true,
    acts: ['同意', '不同意'],
    needsOpinion: true,
    points: [
      ['核查人员不少于两名，出示执法证件', true],
      ['场所、设备、流程与申请一致', false],
    ],
  })
  await choose(page, inspector(page), '办理方式', '或签（一人即可）')
  await insertStep(page, { at: '“现场核查”之后', type: '条件分支', name: '是否需要整改' })
  await write(inspector(page), '标识', 'rectification')
  await selectInFlow(page, '分支1')
  await write(inspector(page), '分支名称', '核查不合格')
  await inspector(page).getByRole('button', { name: '添加条件：走这条分支的条件' }).click()
  const condition = inspector(page).getByRole('group', { name: '走这条分支的条件 1' })
  await choose(page, condition, '字段', '环节“现场核查”的结果')
  await choose(page, condition, '值', '不同意')
  await insertStep(page, { at: '“核查不合格”最前面', type: '发送通知', name: '通知整改' })
  await write(inspector(page), '标识', 'askRectification')
  await write(inspector(page), '标题', '现场核查需要整改')
  await write(
    inspector(page),
    '内容',
    '您单位申请的食品经营许可（办件编号 ${case.number}）现场核查发现问题，请在 3 个工作日内整改，我们将复查一次。',
  )
  await insertStep(page, { at: '“通知整改”之后', type: '审查', name: '整改复查' })
  await setTask(page, { key: 'reinspect', days: 1, acts: ['同意', '不同意'], needsOpinion: true })
  await selectInFlow(page, '需要核查')
  await pickCondition(page, inspector(page), '走这条分支的条件', needsInspection, '满足任意一项')
}

const needsInspection: readonly Comparison[] = [
  makesFood,
  { about: '是否中央厨房', with: '是' },
  { about: '是否集体用餐配送', with: '是' },
  {
    about: '经营项目',
    compares: '至少包含一项',
    with: [
      '散装食品销售 / 含冷藏冷冻食品',
      '特殊食品销售 / 保健食品',
      '特殊食品销售 / 特殊医学用途配方食品',
      '特殊食品销售 / 婴幼儿配方乳粉',
      '特殊食品销售 / 其他婴幼儿配方食品',
    ],
  },
]

async function buildDecision(page: Page): Promise<void> {
  await selectInFlow(page, '决定')
  await setTask(page, { key: 'decide', days: 2, escalates: true, acts: ['准予', '不予'] })
  await chooseSeveral(page, inspector(page), '不得由以下环节的办理人办理', ['资料审查'])
}

/** A permit is made and handed over when it is granted; a denial is handed over as well. */
async function buildOutcome(page: Page): Promise<void> {
  await selectInFlow(page, '决定结果')
  await write(inspector(page), '标识', 'outcome')
  for (const step of ['送达', '制证']) await moveIntoGranted(page, step)
  await selectInFlow(page, '制证')
  await setTask(page, { key: 'certify', acts: ['同意'] })
  await insertStep(page, { at: '“制证”之后', type: '生成证照', name: '发放食品经营许可证' })
  await buildPermit(page)
  await selectInFlow(page, '送达')
  await setTask(page, { key: 'deliver', acts: ['送达'] })
  await insertStep(page, { at: '“决定结果 / 默认分支”最前面', type: '送达', name: '送达' })
  await setTask(page, { key: 'deliverDenial', acts: ['送达'] })
}

/** From before the gateway to the front of its first branch. */
async function moveIntoGranted(page: Page, step: string): Promise<void> {
  await selectInFlow(page, step)
  await page
    .getByRole('group', { name: `“${step}”的操作` })
    .getByRole('button', { name: '移动到…' })
    .click()
  const dialog = page.getByRole('dialog', { name: /^移动/ })
  await choose(page, dialog, '移动到', '决定结果 / 准予')
  await dialog.getByRole('button', { name: '移动', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function buildPermit(page: Page): Promise<void> {
  const panel = inspector(page)
  await write(panel, '标识', 'issuePermit')
  await write(panel, '证照类型', '食品经营许可证')
  await write(panel, '证照类型代码', '115301030151000200001')
  for (const [index, [name, expression]] of face.entries()) {
    await panel.getByRole('button', { name: '添加照面项目' }).click()
    const row = panel.getByRole('group', { name: `证照照面第 ${index + 1} 项` })
    await write(row, '照面项目', name)
    await write(row, '内容（表达式）', expression)
  }
  await write(panel, '证照编号', 'JY${face.主体业态代码}${department.region}${sequence}')
  await choose(page, panel, '序号何时重新开始', '一直连续')
  await writeNumber(panel, '序号位数', 6)
  await turnOn(panel, '末尾加校验码')
  await turnOn(panel, '有有效期')
  await write(panel, '有效期止（表达式）', 'period end(today(), period)')
}

const face = [
  ['经营者名称', 'bizName'],
  ['统一社会信用代码', 'uscc'],
  ['法定代表人', 'legal.name'],
  [
    '主体业态',
    'if mainForm = "01" then "食品销售经营者" else if mainForm = "02" then "餐饮服务经营者" else "单位食堂"',
  ],
  ['主体业态代码', 'substring(mainForm, 2, 1)'],
  ['副本数', 'copies'],
] as const

/** Key, acts, limit and checklist of the selected step. */
async function setTask(page: Page, task: Task): Promise<void> {
  const panel = inspector(page)
  await write(panel, '标识', task.key)
  await chooseSeveral(page, panel, '可用操作', task.acts)
  if (task.needsOpinion) await choose(page, panel, '是否必须填写意见', '必须')
  if (task.days !== undefined) await writeNumber(panel, '办理时限', task.days)
  if (task.escalates) {
    await choose(page, panel, '超时后', '提醒上级')
    await choose(page, panel, '转给或提醒的角色', '效能监督（1 人）')
  }
  for (const [index, [text, blocks]] of (task.points ?? []).entries()) {
    if (index === 0) await panel.getByText('审查要点', { exact: true }).first().click()
    await panel.getByRole('button', { name: '添加要点' }).click()
    const row = panel.getByRole('group', { name: `审查要点第 ${index + 1} 项` })
    await write(row, `要点 ${index + 1}`, text)
    if (!blocks) await choose(page, row, '不符合时', '说明理由后可通过')
  }
}
