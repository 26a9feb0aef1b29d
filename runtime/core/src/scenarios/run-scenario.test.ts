import type {
  Expectation,
  Field,
  FollowUpDefinition,
  ItemDefinition,
  ScenarioDefinition,
  ScenarioStep,
} from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { lintScenarios, listExpectations, prepareScenarios, runScenario } from './index.ts'

const limit = (amount: number) => ({ amount, unit: 'workingDay' }) as const
const officer = (role: string) => ({ type: 'role', role: { type: 'role', role } }) as const

const item: ItemDefinition = {
  formatVersion: 1,
  key: 'sign',
  name: '户外广告',
  guide: { itemType: '20', serviceObjects: ['1'], caseType: 'promised', summary: '测试' },
  form: {
    pages: [
      {
        id: 'p',
        title: '页',
        sections: [
          {
            id: 's',
            title: '节',
            fields: [
              field('name', { isRequired: true }),
              field('hasDepot', { type: 'boolean' }),
              field('depot', { visibleWhen: 'hasDepot', requiredWhen: 'hasDepot' }),
              field('width', { type: 'number' }),
              field('height', {
                type: 'number',
                checks: [{ id: 'k1', assert: 'height < 30', message: '太高', severity: 'error' }],
              }),
              field('area', { type: 'calculated', valueType: 'number', calculate: 'width * height' }),
              field('city', { visibleWhen: 'situation.where = "city"' }),
            ],
          },
        ],
      },
    ],
  },
  materials: [
    {
      id: 'm1',
      key: 'photo',
      name: '效果图',
      necessity: 'required',
      source: 'applicant',
      condition: 'area > 50',
    },
  ],
  prefill: {
    sources: [
      {
        id: 'o1',
        key: 'account',
        name: '账号',
        connector: { type: 'account' },
        when: 'start',
        onFailure: 'block',
      },
    ],
    mappings: [{ id: 'r1', source: 'account', field: 'name', value: 'response.name', mode: 'locked' }],
  },
  flow: {
    steps: [
      {
        type: 'userTask',
        id: 't1',
        key: 'check',
        name: '受理',
        phase: 'accept',
        assignees: officer('window'),
        completion: { type: 'single' },
        checklist: [{ id: 'q1', text: '材料齐全', onFailure: 'block' }],
      },
      {
        type: 'exclusiveGateway',
        id: 'g1',
        key: 'size',
        name: '大小',
        branches: [
          {
            id: 'b1',
            name: '大',
            condition: 'area > 50',
            steps: [
              {
                type: 'userTask',
                id: 't2',
                key: 'visit',
                name: '会签',
                phase: 'review',
                assignees: officer('reviewer'),
                completion: { type: 'all' },
              },
            ],
          },
        ],
        default: [],
      },
      {
        type: 'userTask',
        id: 't3',
        key: 'decide',
        name: '决定',
        phase: 'decide',
        assignees: officer('decider'),
        completion: { type: 'single' },
      },
    ],
  },
  documents: [
    {
      id: 'd1',
      key: 'grantDecision',
      name: '准予决定书',
      kind: 'grantDecision',
      issuedOn: 'grant',
      blocks: [{ type: 'paragraph', text: '${name}：面积 ${area} 平方米，编号 ${case.number}' }],
    },
  ],
  limits: {
    acceptance: limit(2),
    statutoryAcceptance: limit(5),
    promised: limit(10),
    statutory: limit(20),
  },
}

function field(key: string, more: object = {}): Field {
  return { id: key, key, type: 'text', label: `“${key}”`, ...more } as Field
}

function scenario(
  steps: readonly ScenarioStep[],
  given: Partial<ScenarioDefinition['given']> = {},
): ScenarioDefinition {
  return {
    id: 'c1',
    name: '测试一',
    given: {
      applicant: { name: '张伟', documentType: '111', documentNumber: '530103199005127318' },
      now: '2026-03-02T01:00:00Z',
      ...given,
    },
    steps: [...steps],
  }
}

const expecting = (...expectations: Expectation[]): ScenarioStep => ({ type: 'expect', expectations })
const act = (step: string, command: { type: string; [name: string]: string }): ScenarioStep => ({
  type: 'act',
  step,
  command,
})

function play(steps: readonly ScenarioStep[], given: Partial<ScenarioDefinition['given']> = {}, of = item) {
  const world = prepareScenarios(of)
  if (!world) throw new Error('the item does not compile')
  return runScenario(world, scenario(steps, given))
}

/** What came of the last step's expectations; `met` for those that hold. */
function came(steps: readonly ScenarioStep[], given: Partial<ScenarioDefinition['given']> = {}) {
  return play(steps, given)
    .steps.at(-1)
    ?.expectations.map(each => (each.isMet ? 'met' : each.came))
}

test('what is visible, required, calculated and wrong is judged as the form is being filled', () => {
  const fill: ScenarioStep = {
    type: 'fill',
    answers: { '/hasDepot': true, '/width': '2.5', '/height': '40' },
  }
  expect(
    came([
      fill,
      expecting(
        { type: 'visible', path: '/depot', is: true },
        { type: 'required', path: '/depot', is: true },
        { type: 'value', path: '/area', value: '100' },
        { type: 'issue', path: '/height', code: 'k1' },
        { type: 'material', material: 'photo', is: 'required' },
        { type: 'status', status: 'draft' },
      ),
    ]),
  ).toEqual(['met', 'met', 'met', 'met', 'met', 'met'])
})

test('of what does not hold it says what came, as the expectation that would hold', () => {
  expect(
    came([
      { type: 'fill', answers: { '/hasDepot': false, '/height': '3' } },
      expecting(
        { type: 'visible', path: '/depot', is: true },
        { type: 'value', path: '/area', value: '9' },
        { type: 'issue', path: '/height', code: 'k1' },
        { type: 'material', material: 'photo', is: 'required' },
        { type: 'visible', path: '/gone', is: true },
      ),
    ]),
  ).toEqual([
    { type: 'visible', path: '/depot', is: false },
    { type: 'value', path: '/area', value: null },
    { type: 'noIssue', path: '/height' },
    { type: 'material', material: 'photo', is: 'absent' },
    null,
  ])
})

test('a mocked source fills and locks; one that is down blocks the submission', () => {
  const data = { sources: { account: { type: 'data' as const, response: { name: '李娜' } } } }
  const typed: ScenarioStep = { type: 'fill', answers: { '/name': '王五' } }
  expect(came([typed, expecting({ type: 'value', path: '/name', value: '李娜' })], data)).toEqual(['met'])
  expect(
    play([typed, { type: 'submit' }], { sources: { account: { type: 'down' } } }).steps[1]?.failure,
  ).toEqual({
    code: 'sourceBlocks',
    params: { source: 'account' },
  })
})

test('the answers of the situation are what rules read', () => {
  const shown = expecting({ type: 'visible', path: '/city', is: true })
  expect(came([shown], { situation: { where: 'city' } })).toEqual(['met'])
  expect(came([shown])).toEqual([{ type: 'visible', path: '/city', is: false }])
})

test('an incomplete submission is found out and makes no case', () => {
  expect(
    came([
      { type: 'submit' },
      expecting(
        { type: 'issue', path: '/name', code: 'answer.required' },
        { type: 'status', status: 'draft' },
      ),
    ]),
  ).toEqual(['met', 'met'])
})

const big: ScenarioStep[] = [
  { type: 'fill', answers: { '/name': '甲公司', '/width': '10', '/height': '6' } },
  { type: 'attach', materials: ['photo'] },
  { type: 'submit' },
  act('check', { type: 'accept' }),
]

const granted: ScenarioStep[] = [
  ...big,
  act('visit', { type: 'approve' }),
  act('decide', { type: 'decide', outcome: 'granted' }),
]

const promise: FollowUpDefinition = {
  id: 'v1',
  key: 'promise',
  name: '后置核查',
  assignees: officer('inspector'),
  limit: limit(20),
  inspectors: 2,
  checklist: [{ id: 'q2', text: '与承诺一致', onFailure: 'block' }],
  rectification: { limit: limit(15), recheckLimit: limit(5) },
  revocation: { assignees: officer('judge'), limit: limit(10) },
}

const order = { type: 'paragraph', text: '${rectification.findings}：${rectification.requirements}' } as const
const revoked = { type: 'paragraph', text: '${grantEnd.reason}，${grantEnd.legalBasis}' } as const

/** With a check after the decision, and documents of its acts. */
const followed: ItemDefinition = {
  ...item,
  flow: { ...item.flow, followUps: [promise] },
  documents: [
    ...item.documents,
    {
      id: 'd2',
      key: 'order',
      name: '整改',
      kind: 'rectificationNotice',
      issuedOn: 'orderRectification',
      blocks: [order],
    },
    {
      id: 'd3',
      key: 'revocation',
      name: '撤销',
      kind: 'revocationDecision',
      issuedOn: 'revoke',
      blocks: [revoked],
    },
  ],
}

test('a case takes the branch of its answers, everybody signs, and the document names them', () => {
  const run = play([
    ...big,
    expecting({ type: 'active', step: 'visit', is: true }, { type: 'status', status: 'accepted' }),
    act('visit', { type: 'approve' }),
    act('decide', { type: 'decide', outcome: 'granted' }),
    expecting(
      { type: 'status', status: 'granted' },
      { type: 'document', template: 'grantDecision', contains: ['甲公司', '60 平方米'] },
    ),
  ])
  expect(run.steps.flatMap(({ failure }) => failure ?? [])).toEqual([])
  expect(run.isPassed).toBe(true)
})

test('a small case does not visit', () => {
  const small: ScenarioStep[] = [
    { type: 'fill', answers: { '/name': '甲', '/width': '2', '/height': '6' } },
    { type: 'submit' },
  ]
  expect(
    came([
      ...small,
      act('check', { type: 'accept' }),
      expecting({ type: 'active', step: 'visit', is: true }),
    ]),
  ).toEqual([{ type: 'active', step: 'visit', is: false }])
})

test('a move that the engine refuses fails the test with its reason', () => {
  const denied = play([
    ...big,
    act('visit', { type: 'approve' }),
    act('decide', { type: 'decide', outcome: 'denied' }),
  ])
  expect(denied.isPassed).toBe(false)
  expect(denied.steps.at(-1)?.failure).toMatchObject({ code: 'reasonMissing' })
  expect(play([act('visit', { type: 'approve' })]).steps[0]?.failure?.code).toBe('stepNotReached')
})

test('time passes in working days, limits are due, and silence deems accepted', () => {
  const submitted = big.slice(0, 3)
  expect(
    came([...submitted, expecting({ type: 'due', limit: 'statutoryAcceptance', dueOn: '2026-03-09' })]),
  ).toEqual(['met'])
  expect(
    came([
      ...submitted,
      { type: 'passTime', limit: limit(6) },
      expecting({ type: 'status', status: 'accepted' }, { type: 'active', step: 'visit', is: true }),
    ]),
  ).toEqual(['met', 'met'])
})

test('what follows the decision is played: check, putting right, second check, revocation', () => {
  const afterwards = (steps: ScenarioStep[]) => play([...granted, ...steps], {}, followed)
  const stage = (is: Extract<Expectation, { type: 'followUp' }>['is']) =>
    expecting({ type: 'followUp', followUp: 'promise', is })
  const failed = { type: 'recordCheck', outcome: 'failed', findings: '缺少围栏', requirements: '补装围栏' }
  const passed = { type: 'recordCheck', outcome: 'passed', findings: '符合' }
  const report = act('promise', { type: 'reportRectification', report: '已补装' })
  const problems = (steps: ScenarioStep[]) =>
    afterwards(steps).steps.flatMap(({ failure, expectations }) => [
      ...(failure === undefined ? [] : [failure.code]),
      ...expectations.filter(({ isMet }) => !isMet).map(({ came: instead }) => instead),
    ])
  expect(problems([stage('check'), act('promise', passed), stage('passed')])).toEqual([])
  const rectified = [act('promise', failed), stage('rectification'), report, stage('recheck')]
  expect(
    problems([
      ...rectified,
      expecting({ type: 'document', template: 'order', contains: ['缺少围栏', '补装围栏'] }),
      act('promise', passed),
      stage('passed'),
    ]),
  ).toEqual([])
  const reasons = { reason: '仍无围栏', legalBasis: '行政许可法第六十九条', remedies: '可以申请行政复议' }
  const judged = [...rectified, act('promise', failed), stage('revocation')]
  expect(
    problems([
      ...judged,
      act('promise', { type: 'judgeRevocation', outcome: 'revoked', ...reasons }),
      stage('revoked'),
      expecting({ type: 'document', template: 'revocation', contains: ['仍无围栏', '第六十九条'] }),
    ]),
  ).toEqual([])
  expect(
    problems([
      ...judged,
      act('promise', { type: 'judgeRevocation', outcome: 'kept', reason: '情节轻微' }),
      stage('kept'),
    ]),
  ).toEqual([])
  // Nobody reports: it is rechecked all the same.
  expect(
    problems([act('promise', failed), { type: 'passTime', limit: limit(20) }, stage('recheck')]),
  ).toEqual([])
  const ended = act('promise', { type: 'endGrant', how: 'cancelled', ground: 'requested', ...reasons })
  expect(problems([ended, stage('ended')])).toEqual([])
})

test('departments are screened one by one, and what they need ends as the test says', () => {
  const candidate = (id: string) => ({
    id,
    department: { type: 'slot', slot: id },
    role: { type: 'role', role: 'reviewer' },
    item: 'permit',
  })
  const screening = {
    type: 'screening',
    id: 's1',
    key: 'screen',
    name: '甄别',
    candidates: [candidate('garden'), candidate('water')],
    limit: limit(3),
    access: { form: 'read' },
  }
  const call = { type: 'callActivity', id: 's2', key: 'call', name: '子办件', item: 'permit' }
  const [check, ...rest] = item.flow.steps
  const screened = { ...item, flow: { steps: [check, screening, call, ...rest] } } as ItemDefinition
  const small: ScenarioStep[] = [
    { type: 'fill', answers: { '/name': '甲', '/width': '2', '/height': '6' } },
    { type: 'submit' },
    act('check', { type: 'accept' }),
  ]
  const say = (seat: string, answer: string): ScenarioStep => ({
    type: 'act',
    step: 'screen',
    seat,
    command: { type: 'answerScreening', answer } as { type: string },
  })
  const run = play(
    [
      ...small,
      say('garden', 'needed'),
      expecting({ type: 'active', step: 'screen', is: true }),
      { type: 'passTime', limit: limit(4) },
      act('screen', { type: 'endChild', outcome: 'denied' }),
      expecting({ type: 'active', step: 'screen', is: false }, { type: 'active', step: 'call', is: true }),
      act('call', { type: 'endChild' }),
      expecting({ type: 'active', step: 'decide', is: true }),
    ],
    {},
    screened,
  )
  expect(run.steps.flatMap(({ failure }) => failure ?? [])).toEqual([])
  expect(run.isPassed).toBe(true)
  const silent = play([...small, act('screen', { type: 'endChild' })], {}, screened).steps.at(-1)
  expect(silent?.failure?.code).toBe('stepNotReached')
})

test('an act at the wrong stage of a follow-up fails with its reason, and one that is not opened is told', () => {
  const run = (steps: ScenarioStep[]) => play([...granted, ...steps], {}, followed).steps.at(-1)
  expect(run([act('promise', { type: 'reportRectification', report: '已补装' })])?.failure?.code).toBe(
    'stepNotReached',
  )
  const kept = { type: 'judgeRevocation', outcome: 'kept', reason: '情节轻微' }
  expect(run([act('promise', kept)])?.failure?.code).toBe('actionNotOffered')
  const expected = expecting({ type: 'followUp', followUp: 'promise', is: 'check' })
  const never = {
    ...followed,
    flow: { ...followed.flow, followUps: [{ ...promise, condition: 'area > 999' }] },
  }
  const [none] = play([...granted, expected], {}, never).steps.at(-1)?.expectations ?? []
  expect(none).toEqual({ isMet: false, came: { type: 'followUp', followUp: 'promise', is: 'notOpened' } })
})

test('what rules and checks decide is offered as an expectation, everything else on request', () => {
  const world = prepareScenarios(item)
  if (!world) throw new Error('the item does not compile')
  const { steps } = runScenario(world, scenario(big))
  const stand = steps.at(-1)?.stand
  if (!stand) throw new Error('no stand')
  const offered = listExpectations(world, stand)
  expect(offered.filter(({ isDecided }) => isDecided).map(({ expectation }) => expectation)).toEqual([
    { type: 'visible', path: '/depot', is: false },
    { type: 'noIssue', path: '/height' },
    { type: 'value', path: '/area', value: '60' },
    { type: 'visible', path: '/city', is: false },
    { type: 'material', material: 'photo', is: 'required' },
    { type: 'status', status: 'accepted' },
    { type: 'active', step: 'visit', is: true },
  ])
  expect(offered.map(({ expectation }) => expectation)).toContainEqual({
    type: 'value',
    path: '/name',
    value: '甲公司',
  })
})

test('the lint names each expectation that does not hold and each move that cannot be made', () => {
  const failing = scenario([
    { type: 'fill', answers: { '/hasDepot': true } },
    expecting({ type: 'visible', path: '/name', is: true }, { type: 'visible', path: '/depot', is: false }),
    act('visit', { type: 'approve' }),
  ])
  const empty = { ...scenario([{ type: 'fill', answers: {} }]), id: 'c2', name: '空' }
  expect(lintScenarios({ ...item, scenarios: [failing, empty] })).toEqual([
    {
      code: 'scenario.differs',
      path: '/scenarios/0/steps/1/expectations/1',
      severity: 'error',
      params: { scenario: '测试一', step: 2, subject: '“depot”' },
    },
    {
      code: 'scenario.moveRefused',
      path: '/scenarios/0/steps/2',
      severity: 'error',
      params: { scenario: '测试一', step: 3 },
    },
    {
      code: 'scenario.expectsNothing',
      path: '/scenarios/1',
      severity: 'warning',
      params: { scenario: '空' },
    },
  ])
  expect(lintScenarios(item)).toEqual([])
})

test('what officers fill in is judged and decides the way; what their step may not write is refused', () => {
  const steps = item.flow.steps.map(step =>
    step.type === 'userTask' && step.key === 'check'
      ? { ...step, access: { form: 'read' as const, fields: { height: 'edit' as const } } }
      : step,
  )
  const measured = { ...item, flow: { steps } }
  const accepting = (answers: Record<string, unknown>): ScenarioStep => ({
    type: 'act',
    step: 'check',
    answers,
    command: { type: 'accept' },
  })
  const small: ScenarioStep[] = [
    { type: 'fill', answers: { '/name': '甲公司', '/width': '10', '/height': '4' } },
    { type: 'submit' },
  ]
  const run = play(
    [...small, accepting({ '/height': '6' }), expecting({ type: 'active', step: 'visit', is: true })],
    {},
    measured,
  )
  expect(run.isPassed).toBe(true)
  expect(run.steps.at(-1)?.stand.submitted).toMatchObject({ height: '6', area: '60' })
  expect(play([...small, accepting({ '/name': '乙公司' })], {}, measured).steps.at(-1)?.failure).toEqual({
    code: 'notWritable',
    params: { step: 'check' },
  })
})
