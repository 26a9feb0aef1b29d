import {
  validateDocument,
  type CallActivityStep,
  type FlowStep,
  type FollowUpDefinition,
  type ItemDefinition,
  type UserTaskStep,
} from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { lintFlow } from './lint-flow.ts'

test('a sound flow of a licence has no findings', () => {
  expect(codesOf(soundSteps())).toEqual([])
})

test('an item without any step needs acceptance and decision', () => {
  const codes = codesOf([])
  expect(codes).toContain('flow.acceptMissing')
  expect(codes).toContain('flow.decideMissing')
  expect(codes).toContain('flow.endsWithoutDecision')
})

test('Q16: a branch that goes round the decision is found', () => {
  const [accept, review, decide, ...rest] = soundSteps()
  if (accept === undefined || review === undefined || decide === undefined) throw new Error('no steps')
  const gateway = exclusive('bypass', [{ condition: 'kind = "small"', steps: [] }], [decide])
  expect(codesOf([accept, review, gateway, ...rest])).toContain('flow.endsWithoutDecision')
})

test('a branch that ends explicitly is no way round the decision', () => {
  const [accept, review, ...rest] = soundSteps()
  if (accept === undefined || review === undefined) throw new Error('no steps')
  const end = { type: 'endEvent', id: 'stop', key: 'stop', name: '终止', outcome: 'terminated' } as const
  const gateway = exclusive('bypass', [{ condition: 'kind = "small"', steps: [end] }], [])
  expect(codesOf([accept, review, gateway, ...rest])).toEqual([])
})

test('an end that grants before anybody decided is found', () => {
  const end = { type: 'endEvent', id: 'end', key: 'end', name: '办结', outcome: 'granted' } as const
  const [accept, review, ...rest] = soundSteps()
  if (accept === undefined || review === undefined) throw new Error('no steps')
  const codes = codesOf([
    accept,
    exclusive('early', [{ condition: 'kind = "small"', steps: [end] }], []),
    review,
    ...rest,
  ])
  expect(codes).toEqual(['flow.endWithoutDecision'])
})

test('steps behind an end are unreachable', () => {
  const end = { type: 'endEvent', id: 'end', key: 'end', name: '终止', outcome: 'terminated' } as const
  const [accept, ...rest] = soundSteps()
  if (accept === undefined) throw new Error('no steps')
  expect(codesOf([accept, end, ...rest])).toContain('flow.unreachable')
})

test('phases keep the order of the law', () => {
  const [accept, review, decide, certify, deliver] = soundSteps()
  if (!accept || !review || !decide || !certify || !deliver) throw new Error('no steps')
  expect(codesOf([review, accept, decide, certify, deliver])).toEqual(['flow.phaseOrder'])
  expect(codesOf([review, decide, accept, certify, deliver])).toContain('flow.decidesBeforeAcceptance')
})

test('a decision beside other work is found', () => {
  const [accept, review, decide, ...rest] = soundSteps()
  if (!accept || !review || !decide) throw new Error('no steps')
  const split: FlowStep = {
    type: 'parallelGateway',
    id: 'split',
    key: 'split',
    name: '并行',
    branches: [
      { id: 'a', name: 'a', steps: [decide] },
      { id: 'b', name: 'b', steps: [review] },
    ],
    join: { type: 'some', count: 3 },
  }
  const codes = codesOf([accept, split, ...rest])
  expect(codes).toContain('flow.decisionInParallel')
  expect(codes).toContain('flow.joinTooMany')
})

test('Q10: a licence without delivery lacks a stage', () => {
  const issues = lint(soundSteps().slice(0, -1))
  expect(issues.map(({ code, params }) => [code, params])).toEqual([
    ['flow.stagesMissing', { stages: 'deliver' }],
  ])
})

test.each<[typeCode: string | undefined, code: string | undefined]>([
  [undefined, 'flow.licenceCodeMissing'],
  ['', 'flow.licenceCodeMissing'],
  ['11100000000013338W03', 'flow.licenceCodeWrong'],
  ['11100000000013339W032', 'flow.licenceCodeWrong'],
  ['11100000000013338W032', undefined],
  ['slot:licenceTypeCode', undefined],
])('the type code %s of a licence is told as %s', (typeCode, code) => {
  const issue: FlowStep = {
    type: 'serviceTask',
    id: 'issue',
    key: 'issue',
    name: '发证',
    action: {
      type: 'issueLicence',
      licenceType: '许可证',
      face: {},
      ...(typeCode === undefined ? {} : { typeCode }),
    },
  }
  const found = lint([...soundSteps(), issue]).filter(each => each.code.startsWith('flow.licence'))
  expect(found.map(each => [each.code, each.path])).toEqual(
    code === undefined ? [] : [[code, `/flow/steps/${soundSteps().length}/action/typeCode`]],
  )
})

test('Q15: limits on the longest path exceed what is promised', () => {
  const [accept, , ...rest] = soundSteps()
  if (accept === undefined) throw new Error('no steps')
  const long = exclusive(
    'size',
    [
      {
        condition: 'kind = "small"',
        steps: [work('quick', 'review', { limit: { amount: 2, unit: 'workingDay' } })],
      },
    ],
    [work('slow', 'review', { limit: { amount: 9, unit: 'workingDay' } })],
  )
  const issues = lint([accept, long, ...rest])
  expect(issues.map(({ code, params }) => [code, params])).toEqual([
    ['flow.limitsExceedPromised', { sum: 9, promised: 8 }],
  ])
})

test('conditions name fields and steps that exist, and outcomes that can have happened', () => {
  const [accept, review, ...rest] = soundSteps()
  if (!accept || !review) throw new Error('no steps')
  const gateway = exclusive('ask', [{ condition: 'knid = "small"', steps: [] }], [review])
  expect(codesOf([accept, gateway, ...rest])).toContain('expression.unknownName')
  const later = exclusive('ask', [{ condition: 'nodes.decide.outcome = "granted"', steps: [] }], [review])
  expect(codesOf([accept, later, ...rest])).toEqual(['flow.readsLaterStep'])
  const broken = exclusive('ask', [{ condition: 'kind = ', steps: [] }], [review])
  expect(codesOf([accept, broken, ...rest])).toContain('expression.unexpectedEnd')
})

test('a step that starts an item says which, and never its own', () => {
  const found = (more: Partial<CallActivityStep>) => {
    const call: FlowStep = { type: 'callActivity', id: 'k1', key: 'call', name: '子办件', item: '', ...more }
    const candidate = { id: 'c1', department: { type: 'own' }, role: reviewer, item: call.item } as const
    const screen: FlowStep = {
      type: 'screening',
      id: 'k2',
      key: 'screen',
      name: '甄别',
      candidates: [candidate],
      limit: { amount: 1, unit: 'workingDay' },
      access: { form: 'read' },
    }
    const [accept, ...rest] = soundSteps()
    if (!accept) throw new Error('no steps')
    return lintFlow(itemWith([accept, call, screen, ...rest])).map(({ code, path }) => `${code} ${path}`)
  }
  const reviewer = { type: 'role', role: 'reviewer' } as const
  const places = ['/flow/steps/1/item', '/flow/steps/2/candidates/0/item']
  expect(found({})).toEqual(places.map(place => `flow.itemMissing ${place}`))
  const own = itemWith([]).key
  expect(found({ item: own })).toEqual(places.map(place => `flow.startsItself ${place}`))
  const other = { type: 'code', creditCode: '11100000000013338W' } as const
  expect(found({ item: own, department: other })).toEqual([`flow.startsItself ${places[1]}`])
  expect(found({ item: 'other-permit' })).toEqual([])
})

test('follow-ups name people and fields that exist, and outcomes that can have happened', () => {
  const found = (more: Partial<FollowUpDefinition>) => {
    const item = itemWith(soundSteps())
    item.flow = { ...item.flow, followUps: [followUp(more)] }
    return lintFlow(item, { roles: ['window', 'reviewer', 'decider'] }).map(
      ({ code, path }) => `${code} ${path}`,
    )
  }
  const person = { type: 'role', role: { type: 'role', role: 'nobody' } } as const
  const rule = (text: string) => [{ id: 'p', text: '要点', rule: text, onFailure: 'block' as const }]
  const at = '/flow/followUps/0'
  expect(found({})).toEqual([])
  expect(found({ assignees: person })).toEqual([`flow.unknownRole ${at}/assignees/role`])
  const limit = { amount: 10, unit: 'workingDay' } as const
  expect(found({ revocation: { assignees: person, limit } })).toEqual([
    `flow.unknownRole ${at}/revocation/assignees/role`,
  ])
  expect(found({ access: { form: 'read', fields: { gone: 'read' } } })).toEqual([
    `flow.unknownField ${at}/access/fields/gone`,
  ])
  expect(found({ condition: 'knid = "small"' })).toEqual([`expression.unknownName ${at}/condition`])
  expect(found({ condition: 'nodes.decide.outcome = "granted"' })).toEqual([])
  expect(found({ condition: 'nodes.deliver.outcome = "delivered"' })).toEqual([
    `flow.readsLaterStep ${at}/condition`,
  ])
  expect(found({ condition: 'nodes.check.outcome = "passed"' })).toEqual([
    `flow.readsLaterStep ${at}/condition`,
  ])
  expect(
    found({ checklist: rule('nodes.deliver.outcome = "delivered" and nodes.check.outcome = null') }),
  ).toEqual([])
})

test('a point that a rule judges asks for no evidence', () => {
  const points = [
    { id: 'p', text: '要点', onFailure: 'block', needsEvidence: true },
    { id: 'q', text: '要点', rule: 'true', onFailure: 'block', needsEvidence: true },
    { id: 'r', text: '要点', rule: 'true', onFailure: 'block' },
  ] as const
  const [accept, ...rest] = soundSteps()
  if (accept?.type !== 'userTask') throw new Error('no step')
  const item = itemWith([{ ...accept, checklist: [...points] }, ...rest])
  item.flow = { ...item.flow, followUps: [followUp({ checklist: [...points] })] }
  const found = lintFlow(item).filter(({ code }) => code === 'flow.evidenceByRule')
  expect(found.map(({ path }) => path)).toEqual([
    '/flow/steps/0/checklist/1/needsEvidence',
    '/flow/followUps/0/checklist/1/needsEvidence',
  ])
})

test('no step reads how a follow-up went', () => {
  const [accept, review, ...rest] = soundSteps()
  if (!accept || !review) throw new Error('no steps')
  const early = exclusive('ask', [{ condition: 'nodes.check.outcome = "passed"', steps: [] }], [review])
  const item = itemWith([accept, early, ...rest])
  item.flow = { ...item.flow, followUps: [followUp({})] }
  expect(lintFlow(item).map(({ code }) => code)).toEqual(['flow.readsLaterStep'])
})

test('rules grant only what has been accepted', () => {
  const [accept, ...rest] = soundSteps()
  if (!accept) throw new Error('no steps')
  const rules: FlowStep = {
    type: 'businessRuleTask',
    id: 'auto',
    key: 'auto',
    name: '自动审核',
    decision: 'auto',
    onUncertain: { type: 'role', role: { type: 'role', role: 'reviewer' } },
    grantsWhen: 'nodes.auto.result = "pass"',
  }
  const found = (steps: FlowStep[], isAcceptedOnReceipt = false) => {
    const item = itemWith(steps)
    const outputs = [{ id: 'o', key: 'result', label: '结论', valueType: 'text' as const }]
    const inputs = [{ id: 'i', label: '类别', expression: 'kind' }]
    item.decisions = [{ id: 'd', key: 'auto', name: '自动审核', hitPolicy: 'U', inputs, outputs, rules: [] }]
    if (isAcceptedOnReceipt) item.limits = { ...item.limits, acceptsOnReceipt: true }
    return lintFlow(item).map(({ code, path }) => `${code} ${path}`)
  }
  expect(found([accept, rules, ...rest])).toEqual([])
  expect(found([rules, accept, ...rest])).toEqual(['flow.grantsBeforeAcceptance /flow/steps/0/grantsWhen'])
  expect(found([rules, accept, ...rest], true)).toEqual([])
})

test('who judges when a source does not answer must exist', () => {
  const [accept, ...rest] = soundSteps()
  if (!accept) throw new Error('no steps')
  const ask: FlowStep = {
    type: 'serviceTask',
    id: 'notify',
    key: 'notify',
    name: '通知',
    action: { type: 'notify', to: 'applicant', subject: '进展', body: '有新的进展。' },
    onFailure: { type: 'role', role: { type: 'slot', slot: 'gone' } },
  }
  expect(codesOf([accept, ask, ...rest])).toEqual(['flow.unknownSlot'])
})

test('branches that overlap, are never taken, or leave choices uncovered are found', () => {
  const [accept, review, ...rest] = soundSteps()
  if (!accept || !review) throw new Error('no steps')
  const overlap = exclusive(
    'ask',
    [
      { condition: 'kind = "small"', steps: [review] },
      { condition: 'kind = "small"', steps: [] },
    ],
    [work('other', 'review')],
  )
  expect(codesOf([accept, overlap, ...rest])).toEqual(['flow.branchesOverlap'])
  const never = exclusive(
    'ask',
    [
      { condition: 'true', steps: [review] },
      { condition: 'kind = "large"', steps: [] },
    ],
    [work('other', 'review')],
  )
  expect(codesOf([accept, never, ...rest])).toEqual(['flow.branchNeverTaken'])
  const uncovered = exclusive(
    'ask',
    [
      { condition: 'kind = "small"', steps: [review] },
      { condition: 'kind = "large"', steps: [] },
    ],
    [],
  )
  const issues = lint([accept, uncovered, ...rest])
  expect(issues.map(({ code, params }) => [code, params])).toEqual([
    ['flow.optionsNotCovered', { step: 'ask', field: 'kind', options: 'other' }],
  ])
})

/** What is wrong with a gateway that asks these conditions one after the other. */
function branchIssues(conditions: readonly string[], byDefault: FlowStep[] = [work('other', 'review')]) {
  const [accept, review, ...rest] = soundSteps()
  if (!accept || !review) throw new Error('no steps')
  const branches = conditions.map((condition, index) => ({ condition, steps: index === 0 ? [review] : [] }))
  return lint([accept, exclusive('ask', branches, byDefault), ...rest])
}

test.each<[string, string[], string[]]>([
  ['contradicts itself', ['area > 10 and area < 5'], ['flow.branchNeverTaken 0']],
  ['covered by an earlier one', ['area > 10', 'area > 20'], ['flow.branchCovered 1']],
  ['covered by two together', ['area > 10', 'area <= 10', 'area = 5'], ['flow.branchCovered 2']],
  ['narrower first', ['area > 20', 'area > 10'], []],
  ['always holds', ['area > 10 or area <= 10', 'kind = "small"'], ['flow.branchAlwaysTaken 0']],
  ['hold together in part', ['area > 10', 'area < 20'], ['flow.branchesShare 1']],
  ['of several fields nothing is said', ['area > 10', 'kind = "small"'], []],
  ['sound', ['area > 10', 'area <= 10'], []],
])('branches: %s', (_, conditions, expected) => {
  const found = branchIssues(conditions).filter(({ code }) => code.startsWith('flow.branch'))
  expect(found.map(({ code, path }) => `${code} ${path.split('/')[5] ?? ''}`)).toEqual(expected)
})

test('a branch that is never reached can go, and a shared case be given to one of both', () => {
  expect(branchIssues(['area > 10', 'area > 20'])[0]?.quickFix).toEqual({
    type: 'remove',
    path: '/flow/steps/1/branches/1',
  })
  expect(branchIssues(['area > 10 and area < 5'])[0]).not.toHaveProperty('quickFix')
  expect(branchIssues(['area > 10', 'area < 20'])[0]?.quickFix).toEqual({
    type: 'set',
    path: '/flow/steps/1/branches/1/condition',
    value: 'area < 20 and not(area > 10)',
  })
})

test('values between the branches fall through a default that does nothing', () => {
  const found = branchIssues(['area > 10', 'area < 10'], [])
  expect(found.map(({ code, path, params }) => [code, path, params])).toEqual([
    ['flow.valuesNotCovered', '/flow/steps/1', { step: 'ask', field: '面积' }],
  ])
  expect(branchIssues(['area > 10', 'area <= 10'], [])).toEqual([])
  expect(branchIssues(['area > 10'], [])).toEqual([])
  expect(branchIssues(['area > 10', 'area < 10'])).toEqual([])
})

test('silence grants only at a step that decides, outside of branches', () => {
  const [accept, review, decide, ...rest] = soundSteps()
  if (accept === undefined || review === undefined || decide === undefined) throw new Error('no steps')
  const dated = (step: FlowStep): FlowStep => ({ ...step, deemedGrantedOn: 'today()' }) as FlowStep
  const found = (...steps: FlowStep[]) => codesOf(steps).filter(code => code === 'flow.deemedGrantMisplaced')
  expect(found(accept, review, dated(decide), ...rest)).toEqual([])
  expect(found(accept, dated(review), decide, ...rest)).toHaveLength(1)
  const inside = exclusive('split', [{ condition: 'kind = "small"', steps: [dated(decide)] }], [decide])
  expect(found(accept, review, inside, ...rest)).toHaveLength(1)
})

test('a rejection nobody reads is found', () => {
  const decideOnlyGrants = { ...work('decide', 'decide'), actions: ['grant'] as const }
  const [accept, review, , ...rest] = soundSteps()
  if (!accept || !review) throw new Error('no steps')
  const issues = lint([accept, review, { ...decideOnlyGrants, actions: ['grant'] }, ...rest])
  expect(issues.map(({ code }) => code)).toEqual(['flow.decideOneSided', 'flow.outcomeNotRead'])
})

test('what a step names must exist', () => {
  const [accept, , ...rest] = soundSteps()
  if (accept === undefined) throw new Error('no steps')
  const review = work('review', 'review', {
    assignees: { type: 'departmentByField', field: 'nowhere', role: { type: 'slot', slot: 'nobody' } },
    whenNobody: 'fallback',
    excludesHandlersOf: ['nothing'],
    documents: ['none'],
    access: { form: 'read', fields: { gone: 'read' } },
  })
  expect(codesOf([accept, review, ...rest])).toEqual([
    'flow.unknownField',
    'flow.unknownSlot',
    'flow.fallbackMissing',
    'flow.unknownStep',
    'flow.unknownDocument',
    'flow.unknownField',
  ])
})

test('roles are checked against those of the department, when they are known', () => {
  const issues = lintFlow(itemWith(soundSteps()), { roles: ['window', 'reviewer'] })
  expect(issues.map(({ code, params }) => [code, params])).toEqual([
    ['flow.unknownRole', { role: 'decider' }],
  ])
})

test('doubled names and shared decisions are errors', () => {
  const [accept, review, , ...rest] = soundSteps()
  if (!accept || !review) throw new Error('no steps')
  const shared = { ...work('decide', 'decide'), completion: { type: 'all' } } as const
  const codes = codesOf([accept, review, { ...review, id: 'again' }, shared, ...rest])
  expect(codes).toContain('flow.doubledKey')
  expect(codes).toContain('flow.actNeedsOnePerson')
})

test('an act that the item has no means for is pointed at', () => {
  const [accept, , ...rest] = soundSteps()
  if (accept === undefined) throw new Error('no steps')
  const review = work('review', 'review', {
    actions: ['approve', 'reject', 'extend', 'startSpecialProcedure'],
  })
  expect(codesOf([accept, review, ...rest])).toEqual(['flow.actNotSetUp', 'flow.actNotSetUp'])
})

function soundSteps(): FlowStep[] {
  return [
    work('accept', 'accept'),
    work('review', 'review'),
    work('decide', 'decide'),
    work('certify', 'certify'),
    work('deliver', 'deliver'),
  ]
}

const roleOfPhase = {
  preReview: 'window',
  accept: 'window',
  review: 'reviewer',
  decide: 'decider',
  certify: 'window',
  deliver: 'window',
}

function followUp(more: Partial<FollowUpDefinition>): FollowUpDefinition {
  const assignees = { type: 'role', role: { type: 'role', role: 'reviewer' } } as const
  const limit = { amount: 20, unit: 'workingDay' } as const
  return {
    id: 'check',
    key: 'check',
    name: '核查',
    assignees,
    limit,
    inspectors: 2,
    revocation: { assignees, limit },
    ...more,
  }
}

function work(key: string, phase: UserTaskStep['phase'], more: Partial<UserTaskStep> = {}): UserTaskStep {
  return {
    type: 'userTask',
    id: key,
    key,
    name: key,
    phase,
    assignees: { type: 'role', role: { type: 'role', role: roleOfPhase[phase] } },
    completion: { type: 'single' },
    ...more,
  }
}

function exclusive(
  key: string,
  branches: readonly { readonly condition: string; readonly steps: FlowStep[] }[],
  otherwise: FlowStep[],
): FlowStep {
  return {
    type: 'exclusiveGateway',
    id: key,
    key,
    name: key,
    branches: branches.map((branch, index) => ({ id: `${key}${index}`, name: key, ...branch })),
    default: otherwise,
  }
}

function lint(steps: FlowStep[], more: readonly unknown[] = []): ReturnType<typeof lintFlow> {
  return lintFlow(itemWith(steps, more))
}

function codesOf(steps: FlowStep[]): readonly string[] {
  return lint(steps).map(({ code }) => code)
}

/** A licence with a choice and a number in its form. */
function itemWith(steps: FlowStep[], more: readonly unknown[] = []): ItemDefinition {
  const days = (amount: number) => ({ amount, unit: 'workingDay' })
  const options = ['small', 'large', 'other'].map(value => ({ value, label: value }))
  const kind = { type: 'radio', id: 'kind', key: 'kind', label: '类别', options: { type: 'inline', options } }
  const area = { type: 'number', id: 'area', key: 'area', label: '面积' }
  const item: unknown = {
    formatVersion: 1,
    key: 'outdoor-advertising',
    name: '户外广告设置许可',
    guide: { itemType: '01', caseType: 'promised', serviceObjects: ['2'], summary: '设置户外广告' },
    form: {
      pages: [
        { id: 'p', title: '申请', sections: [{ id: 's', title: '基本情况', fields: [kind, area, ...more] }] },
      ],
    },
    materials: [],
    prefill: { sources: [], mappings: [] },
    flow: { steps },
    documents: [],
    limits: { acceptance: days(2), statutoryAcceptance: days(5), promised: days(8), statutory: days(15) },
  }
  const result = validateDocument('ItemDefinition', item)
  if ('issues' in result) throw new Error(JSON.stringify(result.issues))
  return result.document
}

test('a field of officers that no step fills in, in a row of the applicant, or a file, is found', () => {
  const [accept, review, ...rest] = soundSteps()
  if (accept?.type !== 'userTask' || review === undefined) throw new Error('no steps')
  const fields = [
    { id: 'seen', key: 'seen', type: 'text', label: '勘查情况', filledBy: 'officer' },
    { id: 'photo', key: 'photo', type: 'image', label: '照片', filledBy: 'officer' },
    {
      id: 'signs',
      key: 'signs',
      type: 'repeat',
      label: '广告',
      fields: [{ id: 'verdict', key: 'verdict', type: 'text', label: '结论', filledBy: 'officer' }],
    },
  ]
  const codes = (access?: UserTaskStep['access']) =>
    lint([access === undefined ? accept : { ...accept, access }, review, ...rest], fields).map(
      ({ code, params }) => `${code} ${String(params?.['field'])}`,
    )
  const others = ['flow.officialFile photo', 'flow.officialInRow verdict']
  expect(codes()).toEqual(['flow.officialNotWritable seen', ...others])
  expect(codes({ form: 'read', fields: { seen: 'required' } })).toEqual(others)
  expect(codes({ form: 'read', fields: { seen: 'edit', photo: 'edit' } })).toEqual([
    'flow.fileNotWritable photo',
    ...others,
  ])
})
