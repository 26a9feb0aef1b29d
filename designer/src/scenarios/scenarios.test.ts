import { startForm } from '@yibiao/core/form'
import { prepareScenarios, runScenario, scenarioContext } from '@yibiao/core/scenarios'
import type { Expectation, ScenarioDefinition, ScenarioStep } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { referringItem } from '../testing/referring-item.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { actingSteps } from './ActEntry.tsx'
import { acceptCame, countDifferences } from './edit-scenario.ts'
import { fieldOfPath } from './field-of-path.ts'
import { filledAnswers } from './filled-answers.ts'
import { givenFrom, newGiven } from './given-from.ts'
import { keptExpectations, toRecording, toScenario } from './recording.ts'
import { actOfCommand, actsOfStep } from './scenario-acts.ts'
import { setStage } from './set-stage.ts'

const item = sampleItem()
const records = toRecords(item)
const world = readyWorld()

function readyWorld() {
  const ready = prepareScenarios(item)
  if (!ready) throw new Error('the sample does not compile')
  return ready
}

function scenario(...steps: ScenarioStep[]): ScenarioDefinition {
  const [known] = item.scenarios ?? []
  if (!known) throw new Error('the sample has a test')
  return { ...known, steps }
}

const hidden: Expectation = { type: 'visible', path: '/depot', is: false }
const shown: Expectation = { type: 'visible', path: '/depot', is: true }
const gone: Expectation = { type: 'visible', path: '/gone', is: true }
const fill: ScenarioStep = { type: 'fill', answers: { '/name': '甲', '/hasDepot': true } }

test('accepting puts what came in the place of what was expected, one or all', () => {
  const wrong = scenario(fill, {
    type: 'expect',
    expectations: [hidden, gone, { ...shown, type: 'required' }],
  })
  const run = runScenario(world, wrong)
  expect(countDifferences(run)).toBe(3)
  const accepted = acceptCame(wrong, run)
  expect(accepted.steps[1]).toEqual({
    type: 'expect',
    expectations: [shown, { type: 'required', path: '/depot', is: false }],
  })
  expect(runScenario(world, accepted).isPassed).toBe(true)
  const one = acceptCame(wrong, run, (_, expectation) => expectation === 0)
  expect(one.steps[1]).toMatchObject({ expectations: [shown, gone, { type: 'required', is: true }] })
})

test('a step that expects nothing any more goes, but never the last one', () => {
  const about = scenario(fill, { type: 'expect', expectations: [gone] })
  expect(acceptCame(about, runScenario(world, about)).steps).toEqual([fill])
  const only = scenario({ type: 'expect', expectations: [gone] })
  expect(acceptCame(only, runScenario(world, only)).steps).toHaveLength(1)
})

test('what was typed is told field by field, and rows that went as the whole list', () => {
  const context = scenarioContext(world, scenario(fill), { now: '2026-03-02T01:00:00Z', asked: {} })
  const start = { name: '甲', signs: [{ name: '一' }, { name: '二' }] }
  const filled = (answers: Record<string, unknown>) =>
    filledAnswers(start, startForm(world.form, { answers, context }))
  expect(filled(start)).toEqual({})
  expect(filled({ name: '乙', signs: [{ name: '一' }, { name: '二', area: '3' }, { name: '三' }] })).toEqual({
    '/name': '乙',
    '/signs/1/area': '3',
    '/signs/2/name': '三',
  })
  expect(filled({ name: '', signs: [{ name: '二' }] })).toEqual({
    '/name': null,
    '/signs': [{ name: '二', area: null }],
  })
})

test('a recording becomes a test and is found again in it, with the moves that follow', () => {
  const act: ScenarioStep = { type: 'act', step: 'accept', command: { type: 'accept' } }
  const recording = {
    name: '一',
    given: newGiven('张伟', new Date('2026-03-02T01:00:00Z')),
    answers: { '/name': '甲' },
    materials: ['photo'],
    isSubmitted: true,
    expectations: [hidden],
    rest: [act, { type: 'expect' as const, expectations: [shown] }],
  }
  const made = toScenario('c9', recording)
  expect(made.steps.map(({ type }) => type)).toEqual(['fill', 'attach', 'submit', 'expect', 'act', 'expect'])
  expect(toRecording(made)).toEqual(recording)
})

test('recording again keeps the words asked of a document and what a recording cannot show', () => {
  const due: Expectation = { type: 'due', limit: 'promised', dueOn: '2026-04-01' }
  const words: Expectation = { type: 'document', template: 'grantDecision', contains: ['甲'] }
  expect(
    keptExpectations([hidden, due, words, { type: 'noIssue' }], [shown, { ...words, contains: [] }]),
  ).toEqual([shown, words, due, { type: 'noIssue' }])
})

test('the test person and what the sources said are kept, so that a run needs nobody', () => {
  const before = newGiven('录制人', new Date('2026-03-02T01:00:00Z'))
  const account = { name: '李娜', documentType: '111', documentNumber: '5301', organisation: null }
  expect(
    givenFrom(item, before, '李娜', { responses: { account }, outcomes: { account: 'filled' } }),
  ).toEqual({
    now: '2026-03-02T01:00:00.000Z',
    applicant: { name: '李娜', documentType: '111', documentNumber: '5301' },
    sources: { account: { type: 'data', response: account } },
  })
  const down = givenFrom(item, before, undefined, { responses: {}, outcomes: { account: 'failed' } })
  expect(down).toMatchObject({ applicant: { name: '录制人' }, sources: { account: { type: 'down' } } })
})

test('the form of a recording begins with what the sources fill and what was recorded', () => {
  const stage = setStage(world, 'c1', {
    ...toRecording(scenario(fill)),
    given: {
      ...newGiven('张伟', new Date('2026-03-02T01:00:00Z')),
      sources: { account: { type: 'data', response: { name: '李娜' } } },
    },
  })
  expect(stage.start).toMatchObject({ name: '李娜' })
  expect(stage.answers).toMatchObject({ name: '李娜', hasDepot: true })
  expect(stage.provenance['/name']).toMatchObject({ mode: 'locked' })
})

test('a test acts as the step allows', () => {
  const acts = actsOfStep(records, 'accept', '理由')
  expect(acts.map(({ act }) => act)).toEqual([
    'accept',
    'requestCorrection',
    'refuseAcceptance',
    'withdraw',
    'terminate',
  ])
  const refused = acts.find(({ act }) => act === 'refuseAcceptance')
  expect(refused && actOfCommand(acts, refused.command)?.act).toBe('refuseAcceptance')
})

test('a path leads to its field, in rows as well', () => {
  expect(fieldOfPath(records, '/signs/1/area')).toBe('field:f6')
  expect(fieldOfPath(records, '/name/part')).toBe('field:f1')
  expect(fieldOfPath(records, '/none')).toBeUndefined()
})

test('a step that accepts also takes papers in, where they come to a counter', () => {
  const limits = { ...item.limits, counterReceipt: { onLapse: 'withdrawn' as const } }
  const step = item.flow.steps.find(each => each.type === 'userTask' && each.phase === 'accept')?.key ?? ''
  const acts = (limited: typeof limits | typeof item.limits) =>
    actsOfStep(toRecords({ ...item, limits: limited }), step, '理由').map(({ act }) => act)
  expect(acts(limits)[0]).toBe('receive')
  expect(acts(item.limits)).not.toContain('receive')
})

test('departments of a screening answer, and child cases end as the test says', () => {
  const referring = toRecords(referringItem())
  const names = (step: string) => actsOfStep(referring, step, '理由').map(({ act }) => act)
  const ends = ['childGranted', 'childDenied', 'childWithdrawn', 'childTerminated', 'withdraw', 'terminate']
  expect(names('screen')).toEqual(['needed', 'notNeeded', 'neededIf', ...ends])
  expect(names('call')).toEqual(ends)
  expect(actingSteps(referring).map(({ value }) => value)).toEqual(expect.arrayContaining(['screen', 'call']))
  // Each is told from the others by what it says.
  for (const step of ['screen', 'call']) {
    const acts = actsOfStep(referring, step, '理由')
    expect(acts.map(({ command }) => actOfCommand(acts, command)?.act)).toEqual(names(step))
  }
})
