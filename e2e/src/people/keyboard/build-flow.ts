import type { AssigneeRule, FlowDefinition, FlowStep, UserTaskStep } from '@yibiao/schemas'
import type { Locator, Page } from 'playwright'
import { press, pressUntilFocused, tabTo } from '../../harness/keyboard.ts'
import { inspector } from '../administrator.ts'
import { takeFromMenu } from './build-parts.ts'
import { addRow, choose, chooseSeveral, enter, enterCondition, openPart, unfold, zh } from './entries.ts'

const acts: Readonly<Record<string, string>> = {
  approve: '同意',
  reject: '不同意',
  returnToPrevious: '退回上一环节',
  grant: '准予',
  deny: '不予',
  deliver: '送达',
}
const kinds: Readonly<Record<string, string>> = {
  review: '审查',
  decide: '决定',
  deliver: '送达',
  exclusiveGateway: '条件分支',
  businessRuleTask: '按决策表判断',
  notify: '发送通知',
  timerEvent: '等待',
  endEvent: '结束',
}

/** Names of what a flow refers to. */
export interface FlowNames {
  /** A role by its key, as the list of roles begins. */
  readonly role: (key: string) => RegExp
  /** A field by its id. */
  readonly field: (id: string) => string
  /** A step by its id. */
  readonly step: (id: string) => string
  /** A decision table by its key. */
  readonly decision: (key: string) => string
}

/** The flow in place of the one a new item begins with: its steps are deleted, then the new ones inserted. */
export async function buildFlow(page: Page, flow: FlowDefinition, names: FlowNames): Promise<void> {
  await openPart(page, '流程')
  await deleteSteps(page)
  await insertSteps(page, flow.steps, '最前面', names)
}

function tree(page: Page): Locator {
  return page.getByRole('tree', { name: '流程画布' })
}

async function goInto(page: Page): Promise<void> {
  await tabTo(page, tree(page).locator('[role="treeitem"][tabindex="0"]').first())
}

/** The first step until there is none; what refers to one is asked about, and the safe answer has the keyboard. */
async function deleteSteps(page: Page): Promise<void> {
  const steps = tree(page).locator('[role="treeitem"][data-item^="step:"]')
  while ((await steps.count()) > 0) {
    const count = await steps.count()
    await goInto(page)
    await page.keyboard.press('End')
    await pressUntilFocused(page, steps.last(), 'ArrowUp')
    await page.keyboard.press('Delete')
    const question = page.getByRole('dialog', { name: /^删除/ })
    await Promise.race([question.waitFor(), steps.nth(count - 1).waitFor({ state: 'detached' })])
    if ((await question.count()) > 0) {
      await question.getByRole('button', { name: '取消' }).and(page.locator(':focus')).waitFor()
      await press(page, question.getByRole('button', { name: '删除', exact: true }))
      await question.waitFor({ state: 'detached' })
    }
  }
}

async function insertSteps(
  page: Page,
  steps: readonly FlowStep[],
  first: string,
  names: FlowNames,
): Promise<void> {
  let place = first
  for (const step of steps) {
    await insertStep(page, step, place, names)
    place = `“${zh(step.name)}”之后`
  }
}

async function insertStep(page: Page, step: FlowStep, place: string, names: FlowNames): Promise<void> {
  await goInto(page)
  await page.keyboard.press('Home')
  const here = tree(page).getByRole('treeitem', { name: `在此插入：${place}`, exact: true })
  await pressUntilFocused(page, here.last(), 'ArrowDown')
  await page.keyboard.press('Enter')
  const kind =
    step.type === 'userTask' ? step.phase : step.type === 'serviceTask' ? step.action.type : step.type
  await takeFromMenu(page, kinds[kind] ?? kind)
  const panel = inspector(page)
  await tree(page).locator('[role="treeitem"][data-item^="step:"]:focus').waitFor()
  await enter(page, panel, '环节名称', step.name)
  await enter(page, panel, '标识', step.key)
  await setStep(page, panel, step, names)
  if (step.type !== 'exclusiveGateway') return
  for (const branch of step.branches) {
    await goInto(page)
    await pressUntilFocused(
      page,
      tree(page).getByRole('treeitem', { name: '分支1', exact: true }),
      'ArrowDown',
    )
    await enter(page, panel, '分支名称', branch.name)
    await enterCondition(page, panel, '走这条分支的条件', branch.condition)
    await insertSteps(page, branch.steps, `“${zh(branch.name)}”最前面`, names)
  }
  const [next] = step.default
  if (next) await insertSteps(page, step.default, `“${zh(step.name)} / 默认分支”最前面`, names)
}

async function setStep(page: Page, panel: Locator, step: FlowStep, names: FlowNames): Promise<void> {
  switch (step.type) {
    case 'userTask':
      return setTask(page, panel, step, names)
    case 'businessRuleTask':
      await choose(page, panel, '决策表', names.decision(step.decision))
      return setAssignees(page, panel, '无法判断时由谁办理', step.onUncertain, names)
    case 'timerEvent':
      if (step.timer.type !== 'until') return undefined
      await choose(page, panel, '等待方式', '等到某一天')
      return enter(page, panel, '日期（表达式）', step.timer.date)
    case 'serviceTask':
      if (step.action.type !== 'notify') return undefined
      await enter(page, panel, '标题', step.action.subject)
      return enter(page, panel, '内容', step.action.body)
    case 'endEvent':
      return step.outcome === 'denied' ? choose(page, panel, '办理结果', '不予') : undefined
    default:
      return undefined
  }
}

async function setTask(page: Page, panel: Locator, step: UserTaskStep, names: FlowNames): Promise<void> {
  await setAssignees(page, panel, '办理人', step.assignees, names)
  if (step.whenNobody === 'fallback' && step.fallback) {
    await choose(page, panel, '找不到办理人时', '交后备办理人')
    await setAssignees(page, panel, '后备办理人', step.fallback, names)
  }
  if (step.excludesHandlersOf)
    await chooseSeveral(page, panel, '不得由以下环节的办理人办理', step.excludesHandlersOf.map(names.step))
  if (step.actions)
    await chooseSeveral(
      page,
      panel,
      '可用操作',
      step.actions.map(act => acts[act] ?? act),
    )
  if (step.needsOpinion === 'always') await choose(page, panel, '是否必须填写意见', '必须')
  if (step.limit) await enter(page, panel, '办理时限', step.limit.amount)
  if (step.onTimeout?.type === 'remind') await choose(page, panel, '超时后', '提醒')
  for (const [index, point] of (step.checklist ?? []).entries()) {
    await unfold(page, panel, '审查要点')
    const row = await addRow(page, panel, '审查要点', '添加要点')
    await enter(page, row, `要点 ${index + 1}`, point.text)
    if (point.onFailure === 'needsReason') await choose(page, row, '不符合时', '说明理由后可通过')
    await enterCondition(page, row, `要点 ${index + 1} 自动核对`, point.rule)
  }
}

async function setAssignees(
  page: Page,
  panel: Locator,
  label: string,
  rule: AssigneeRule,
  names: FlowNames,
): Promise<void> {
  const who = panel.getByRole('combobox', { name: label, exact: true })
  const entry = who.locator('xpath=ancestor::*[contains(@class,"yd-entry")][1]')
  if (rule.type === 'departmentByField') {
    await choose(page, panel, label, '按字段确定的部门')
    await choose(page, panel, '按哪个字段', names.field(rule.field))
  }
  if ((rule.type !== 'role' && rule.type !== 'departmentByField') || rule.role.type !== 'role') return
  const role = entry
    .locator('xpath=following-sibling::*')
    .getByRole('combobox', { name: '角色', exact: true })
    .first()
  const shown = role.locator('xpath=ancestor::*[contains(@class,"ant-select")][last()]')
  const wanted = names.role(rule.role.role)
  if (wanted.test((await shown.innerText()).trim())) return
  const box = role.locator('xpath=ancestor::*[contains(@class,"yd-entry")][1]')
  await choose(page, box, '角色', wanted)
}
