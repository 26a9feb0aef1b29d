import type { CaseView, FlowStep, ItemDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { act, met, mustAct, viewOf } from '../cases/testing/open-office.ts'
import type { AppClient } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { bindSlots } from '../templates/bind-slots.ts'
import { bindingsFor } from './testing/bindings-for.ts'
import { hygieneAnswers } from './testing/hygiene-answers.ts'
import { definitionOf } from './testing/open-form.ts'
import { complete, mustSubmit, openItem, readAsApplicant, type OpenItem } from './testing/open-item.ts'
import { inspectedSite } from './testing/inspected-site.ts'

const slug = 'public-place-hygiene'
const credit = { key: 'credit', rows: [['统一社会信用代码', '列入失信名单', '原因']] }
const start = '2026-04-27T02:00:00Z'

describeOnBothDatabases('materials that follow', database => {
  const department = { name: '盘龙区卫生健康局', creditCode: '11530103015100039W' }

  test('容缺: accepted with its notice, the clock runs on, nothing is granted before it is in', async () => {
    const item = await openItem(database(), { slug, department, start, registers: [credit] })
    const { client, caseId } = await submitted(item, ['layout', 'testReport'])
    const told = await readAsApplicant(client, caseId)
    expect(told.deferral).toEqual({
      materials: ['hygieneRules'],
      onLapse: 'terminated',
      dueOn: '2026-05-13',
    })
    expect(told.documents.map(({ template }) => template)).toContain('deferralNotice')
    expect(told.clocks.find(({ limit }) => limit === 'promised')).toMatchObject({ dueOn: '2026-05-13' })
    await inspect(item, caseId)
    const early = await act(item.officer('decider'), caseId, 'decide', { type: 'decide', outcome: 'granted' })
    expect([early.status, (early.body as { title: string }).title]).toEqual([
      409,
      '尚有待核验的数据或待补交的材料，请处理完毕后再作准予决定：卫生管理制度。',
    ])
    await mustAct(item.officer('decider'), caseId, 'decide', {
      type: 'confirmMaterial',
      material: 'hygieneRules',
      note: '窗口补交',
    })
    expect((await readAsApplicant(client, caseId)).deferral).toBeUndefined()
    await mustAct(item.officer('decider'), caseId, 'decide', { type: 'decide', outcome: 'granted' })

    item.context.clock.set(start)
    const late = await submitted(item, ['layout', 'testReport'])
    item.context.clock.set('2026-05-13T16:00:30Z')
    await item.runJobs()
    const over = await readAsApplicant(late.client, late.caseId)
    expect(over.case.status).toBe('terminated')
    expect(over.documents.map(({ template }) => template)).toContain('deferralLapseNotice')
  })
})

describeOnBothDatabases('originals compared at delivery', database => {
  test('先办后核: no delivery before every original is compared; one that differs holds it', async () => {
    const department = { name: '盘龙区行政审批局', creditCode: '115301030151000125' }
    const built = builtFrom(department.creditCode, definition => ({
      ...definition,
      materials: definition.materials.map(each =>
        each.key === 'layout' ? { ...each, checkedAtDelivery: true } : each,
      ),
    }))
    const item = await openItem(database(), { slug, built, department, start, registers: [credit] })
    const { client, caseId } = await submitted(item, ['layout', 'hygieneRules', 'testReport'])
    await inspect(item, caseId)
    await mustAct(item.officer('decider'), caseId, 'decide', { type: 'decide', outcome: 'granted' })
    const window = item.officer('window')
    await mustAct(window, caseId, 'certify', { type: 'approve' })
    const deliver = { type: 'deliver' as const, way: 'counter' }
    expect((await viewOf(window, caseId)).originals).toEqual(['layout'])
    const blind = await act(window, caseId, 'deliver', deliver)
    expect([blind.status, codeOf(blind)]).toEqual([422, 'case.originalsUnchecked'])
    await mustAct(window, caseId, 'deliver', {
      ...deliver,
      originals: [{ material: 'layout', verdict: 'differs', note: '平面图与上传的不同' }],
    })
    await item.runJobs()
    expect((await readAsApplicant(client, caseId)).deliveryHold).toMatchObject({
      materials: ['layout'],
      note: '平面图与上传的不同',
    })
    const told = JSON.stringify((await item.officer('decider').get('/api/notifications')).body)
    expect(told).toContain('deliveryHeld')
    await mustAct(window, caseId, 'deliver', {
      ...deliver,
      originals: [{ material: 'layout', verdict: 'matches' }],
    })
    const view = await readAsApplicant(client, caseId)
    expect(view.case.status).toBe('concluded')
    expect(view.deliveryHold).toBeUndefined()
  })
})

describeOnBothDatabases('granted by rules', database => {
  test('秒批: every rule met is granted with the submission, on record with its rows; anything else goes to a person', async () => {
    const department = { name: '盘龙区住房和城乡建设局', creditCode: '1153010301510008X0' }
    const built = builtFrom(department.creditCode, byRules)
    const item = await openItem(database(), { slug, built, department, start, registers: [credit] })
    const small = await submitted(item, ['layout', 'hygieneRules', 'testReport'], {}, false)
    // Granted within the submission itself: nobody has to do anything, and no job has run.
    const granted = await viewOf(item.officer('reviewer'), small.caseId)
    expect(granted.case.status).toBe('granted')
    expect(granted.documents.map(({ template }) => template)).toContain('grantDecision')
    expect(granted.timeline.find(({ type }) => type === 'rulesJudged')?.params).toMatchObject({
      rules: ['small'],
      inputs: { area: '86.5' },
    })
    expect(granted.timeline.find(({ type }) => type === 'decided')?.actor).toBeUndefined()
    const large = await submitted(item, ['layout', 'hygieneRules', 'testReport'], { area: '900' }, false)
    const left = await viewOf(item.officer('decider'), large.caseId)
    expect([left.case.status, openSteps(left)]).toEqual(['accepted', ['decide']])
    const doubtful = await submitted(item, ['layout', 'hygieneRules', 'testReport'], { area: '100' }, false)
    expect(openSteps(await viewOf(item.officer('reviewer'), doubtful.caseId))).toEqual(['auto'])
  })
})

/** The template bound to the department, and then changed. */
function builtFrom(
  creditCode: string,
  change: (definition: ItemDefinition) => ItemDefinition,
): ItemDefinition {
  const template = definitionOf(slug)
  return change(bindSlots(template, bindingsFor(template, creditCode, ['credit'])))
}

/** Accepted on receipt, granted by a table where the place is small; two rows meet at 100 square metres. */
function byRules(definition: ItemDefinition): ItemDefinition {
  const steps = definition.flow.steps.filter(({ key }) => key !== 'preReview')
  const at = steps.findIndex(({ key }) => key === 'procedure')
  const { preReview: _preReview, ...limits } = definition.limits
  const auto: FlowStep = {
    type: 'businessRuleTask',
    id: 'auto',
    key: 'auto',
    name: '自动审核',
    decision: 'autoReview',
    onUncertain: { type: 'role', role: { type: 'role', role: 'reviewer' } },
    grantsWhen: 'nodes.auto.result = "pass"',
  }
  const judged = { id: 'judged', name: '已自动审核', condition: 'nodes.auto.outcome != null', steps: [] }
  const changed = steps.map((step): FlowStep => {
    if (step.type === 'userTask' && step.key === 'accept')
      return { ...step, checklist: step.checklist?.slice(1) ?? [] }
    return step.type === 'exclusiveGateway' && step.key === 'procedure'
      ? { ...step, branches: [judged, ...step.branches] }
      : step
  })
  return {
    ...definition,
    limits: { ...limits, acceptsOnReceipt: true },
    flow: { ...definition.flow, steps: [...changed.slice(0, at), auto, ...changed.slice(at)] },
    decisions: [
      {
        id: 'autoReview',
        key: 'autoReview',
        name: '自动审核',
        hitPolicy: 'U',
        inputs: [{ id: 'inArea', label: '经营面积', expression: 'area' }],
        outputs: [{ id: 'outResult', key: 'result', label: '结论', valueType: 'text' }],
        rules: [
          { id: 'small', inputs: ['<= 100'], outputs: ['"pass"'] },
          { id: 'large', inputs: ['>= 100'], outputs: ['"person"'] },
        ],
      },
    ],
  }
}

async function submitted(
  item: OpenItem,
  materials: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
  isHandled = true,
): Promise<{ client: AppClient; caseId: string }> {
  const client = await item.applicant('haoweidao')
  const draft = await complete(item, client, { ...hygieneAnswers, ...more }, materials)
  const { caseId } = await mustSubmit(client, draft)
  if (!isHandled) return { client, caseId }
  await mustAct(item.officer('window'), caseId, 'preReview', { type: 'passPreReview' })
  await mustAct(item.officer('window'), caseId, 'accept', {
    type: 'accept',
    checklist: met('cpComplete', 'cpExamined'),
  })
  return { client, caseId }
}

async function inspect(item: OpenItem, caseId: string): Promise<void> {
  const reviewer = item.officer('reviewer')
  const said = { type: 'approve' as const, opinion: '符合' }
  await mustAct(reviewer, caseId, 'review', { ...said, checklist: met('cpReport') })
  await mustAct(reviewer, caseId, 'inspect', { ...said, checklist: await inspectedSite(reviewer, caseId) })
}

function openSteps({ tasks }: CaseView): string[] {
  return tasks.filter(({ closedAt }) => closedAt === undefined).map(({ stepKey }) => stepKey)
}

function codeOf(answer: { body: unknown }): string {
  return (answer.body as { code: string }).code
}
