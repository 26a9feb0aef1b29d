import type { UserTaskStep } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { createWorkingCalendar, seedCalendarYears } from '../clock/index.ts'
import { advance } from './advance.ts'
import type { AdvanceContext, Actor } from './advance-context.ts'
import { foldEvents } from './apply-event.ts'
import type { EngineCommand } from './case-command.ts'
import { initialCaseState, type CaseState } from './case-state.ts'
import { compileFlow } from './compile-flow.ts'
import type { PreparedFlow } from './compiled-flow.ts'
import { prepareFlow } from './prepare-flow.ts'
import { factsOf } from './simulation/answer-facts.ts'
import { actionsFor } from './views/actions-for.ts'
import { clocksOf } from './views/clocks-of.ts'
import { explainClocks } from './views/explain-clocks.ts'
import { leadingClock } from './views/leading-clock.ts'
import { timelineOf } from './views/timeline-of.ts'

const calendar = createWorkingCalendar(seedCalendarYears)
const applicant: Actor = { kind: 'applicant', id: 'login', name: '申请人', partyId: 'party', roles: [] }
const clerk: Actor = { kind: 'officer', id: 'clerk', name: '王窗口', departmentId: 'own', roles: ['window'] }
const decider: Actor = {
  kind: 'officer',
  id: 'decider',
  name: '杜决定',
  departmentId: 'own',
  roles: ['decider'],
}
const submit: EngineCommand = {
  type: 'submit',
  departmentId: 'own',
  applicant: { partyId: 'party', name: '申请人' },
  channel: 'online',
}

test('effects and tasks are named by the command, so the same command gives the same names', () => {
  const flow = flowOf(work('accept', 'window'), work('decide', 'decider'))
  const once = advance(flow, initialCaseState, submit, contextOf('c1', applicant))
  const again = advance(flow, initialCaseState, submit, contextOf('c1', applicant))
  expect(again).toEqual(once)
  if (!('state' in once)) throw new Error('refused')
  expect(once.effects.every(({ id }) => id.startsWith('c1:'))).toBe(true)
  const derived = advance(flow, initialCaseState, submit, {
    ...contextOf('c1', applicant),
    deriveId: name => `id of ${name}`,
  })
  if (!('state' in derived)) throw new Error('refused')
  expect(derived.state.tasks.map(({ id }) => id)).toEqual(once.state.tasks.map(({ id }) => `id of ${id}`))
})

test('a command the case has just carried out is refused, and so is one that saw an older version', () => {
  const flow = flowOf(work('accept', 'window'), work('decide', 'decider'))
  const state = stateAfter(flow, submit)
  expect(advance(flow, state, { type: 'recalendar' }, contextOf('c1', applicant))).toEqual({
    refusal: { code: 'duplicateCommand', params: {} },
  })
  const stale = { ...contextOf('c2', clerk), expectedVersion: 0 }
  expect(advance(flow, state, { type: 'note', text: '看过' }, stale)).toEqual({
    refusal: { code: 'staleVersion', params: { expected: 0, actual: 1 } },
  })
})

test('what must be asked is asked at once, and the answer leads on', () => {
  const survey: UserTaskStep = { ...work('survey', 'reviewer'), completion: { type: 'all' } }
  const flow = flowOf(survey)
  const asked = advance(flow, initialCaseState, submit, contextOf('c1', applicant))
  if (!('needs' in asked)) throw new Error('nothing asked')
  expect(asked.needs.map(({ type }) => type)).toEqual(['assignees'])
  const [lookup] = asked.needs
  if (lookup === undefined) throw new Error('nothing asked')
  const candidates = ['a', 'b', 'b'].map(id => ({
    type: 'person' as const,
    id,
    name: id,
    departmentId: 'own',
  }))
  const own = { type: 'person' as const, id: 'c', name: 'c', departmentId: 'own', partyId: 'party' }
  const lookups = new Map([[lookup.key, { type: 'assignees' as const, candidates: [...candidates, own] }]])
  const led = advance(flow, initialCaseState, submit, { ...contextOf('c1', applicant), lookups })
  if (!('state' in led)) throw new Error('refused')
  // Each person once, and never the applicant.
  expect(led.state.tasks.map(({ holder }) => holder?.id)).toEqual(['a', 'b'])
})

test('the state is the fold of the events from any point of the history', () => {
  const flow = flowOf(work('accept', 'window'), work('decide', 'decider'))
  const first = advance(flow, initialCaseState, submit, contextOf('c1', applicant))
  if (!('state' in first)) throw new Error('refused')
  for (let cut = 0; cut <= first.events.length; cut++) {
    const half = foldEvents(first.events.slice(0, cut))
    expect(foldEvents(first.events.slice(cut), half)).toEqual(first.state)
  }
})

test('actions are listed with the code of what stands in their way', () => {
  const flow = flowOf(work('accept', 'window'), work('decide', 'decider'))
  const state = stateAfter(flow, submit)
  const listed = (actor: Actor) =>
    actionsFor(flow, state, actor).map(
      ({ action, isAllowed, reason }) => `${action} ${isAllowed ? 'yes' : reason}`,
    )
  expect(listed(clerk)).toEqual([
    'claim yes',
    'accept yes',
    'requestCorrection yes',
    'refuseAcceptance yes',
    'transfer yes',
    'remind yes',
    'copy yes',
    'note yes',
  ])
  expect(listed(decider)).toEqual(['remind yes', 'copy yes', 'note yes'])
  expect(listed({ ...clerk, partyId: 'party' })[0]).toBe('claim ownCase')
  expect(listed(applicant)).toEqual(['withdraw yes', 'remind yes'])
  expect(listed({ ...applicant, partyId: 'other' })).toEqual([])
})

test('a due date is explained day by day', () => {
  const flow = flowOf(work('accept', 'window'), work('decide', 'decider'))
  const state = stateAfter(flow, submit)
  const views = clocksOf(state, flow.limits, calendar, '2026-06-12')
  expect(views.map(({ limit, dueOn }) => `${limit} ${dueOn}`)).toEqual([
    'acceptance 2026-06-16',
    'statutoryAcceptance 2026-06-22',
  ])
  const { clocks } = explainClocks(state, flow.limits, calendar, '2026-06-12')
  expect(clocks[1]?.days.map(({ date, number, reason }) => `${date} ${number ?? '-'} ${reason}`)).toEqual([
    '2026-06-12 - start',
    '2026-06-13 - weekend',
    '2026-06-14 - weekend',
    '2026-06-15 1 workingDay',
    '2026-06-16 2 workingDay',
    '2026-06-17 3 workingDay',
    '2026-06-18 4 workingDay',
    '2026-06-19 - holiday',
    '2026-06-20 - holiday',
    '2026-06-21 - holiday',
    '2026-06-22 5 workingDay',
  ])
  expect(leadingClock(state, flow.limits, calendar, '2026-06-12')?.limit).toBe('acceptance')
})

test('the timeline tells acts once and leaves machinery out', () => {
  const flow = flowOf(work('accept', 'window'), work('decide', 'decider'))
  const first = advance(flow, initialCaseState, submit, contextOf('c1', applicant))
  if (!('state' in first)) throw new Error('refused')
  const taskId = first.state.tasks[0]?.id ?? ''
  const second = advance(
    flow,
    first.state,
    { type: 'accept', taskId, opinion: '齐全' },
    contextOf('c2', clerk),
  )
  if (!('state' in second)) throw new Error('refused')
  const told = timelineOf(flow, [...first.events, ...second.events])
  expect(told.map(({ type }) => type)).toEqual([
    'submitted',
    'received',
    'taskOpened',
    'taskClaimed',
    'taskClosed',
    'accepted',
    'taskOpened',
  ])
  expect(told.find(({ type }) => type === 'accepted')).toMatchObject({ actor: '王窗口', text: '齐全' })
})

test('granting waits for values to verify', () => {
  const flow = flowOf(work('decide', 'decider'), { acceptsOnReceipt: true })
  const state = stateAfter(flow, submit)
  const command: EngineCommand = { type: 'decide', taskId: state.tasks[0]?.id ?? '', outcome: 'granted' }
  const debts = [{ kind: 'verification', subject: '/licence' }] as const
  expect(advance(flow, state, command, { ...contextOf('c2', decider), debts })).toEqual({
    refusal: { code: 'debtsOutstanding', params: { debts: '/licence' } },
  })
  expect('state' in advance(flow, state, command, contextOf('c2', decider))).toBe(true)
})

test('a debt is settled by a match, a waiver with a reason or a confirmed material, once, and never by others', () => {
  const flow = flowOf(work('decide', 'decider'), { acceptsOnReceipt: true })
  const taskId = stateAfter(flow, submit).tasks[0]?.id ?? ''
  const debts = [
    { kind: 'verification', subject: '/licence' },
    { kind: 'deferredMaterial', subject: 'drawing' },
  ] as const
  const on = (state: CaseState, command: EngineCommand, more: Partial<AdvanceContext> = {}) =>
    advance(flow, state, command, { ...contextOf(`c${state.version + 1}`, decider), debts, ...more })
  const must = (state: CaseState, command: EngineCommand, more: Partial<AdvanceContext> = {}): CaseState => {
    const result = on(state, command, more)
    if (!('state' in result)) throw new Error(JSON.stringify(result))
    return result.state
  }
  const verify: EngineCommand = { type: 'verifyDebt', taskId, subject: '/licence' }
  const submitted = stateAfter(flow, submit)
  expect(on(submitted, verify)).toMatchObject({ refusal: { code: 'notVerified' } })
  const asked = { verification: { subject: '/licence', result: 'differs' } } as const
  const differs = must(submitted, verify, asked)
  expect(differs.settlements).toBeUndefined()
  expect(on(submitted, { ...verify, subject: '/other' }, asked)).toMatchObject({
    refusal: { code: 'noSuchDebt' },
  })
  const waive: EngineCommand = {
    type: 'waiveDebt',
    taskId,
    kind: 'verification',
    subject: '/licence',
    reason: '电话核实',
  }
  expect(on(differs, { ...waive, reason: ' ' })).toMatchObject({ refusal: { code: 'reasonMissing' } })
  expect(on(differs, waive, { actor: clerk })).toMatchObject({ refusal: { code: 'notMine' } })
  const confirm: EngineCommand = { type: 'confirmMaterial', taskId, material: 'drawing' }
  const waived = must(differs, waive)
  expect(on(waived, waive)).toMatchObject({ refusal: { code: 'noSuchDebt' } })
  const grant: EngineCommand = { type: 'decide', taskId, outcome: 'granted' }
  expect(on(waived, grant)).toMatchObject({
    refusal: { code: 'debtsOutstanding', params: { debts: 'drawing' } },
  })
  expect(must(must(waived, confirm), grant).decision).toMatchObject({ outcome: 'granted' })
})

test('a counter cannot have received a case later than now', () => {
  const flow = flowOf(work('accept', 'window'))
  const command: EngineCommand = { ...submit, channel: 'counter', receivedAt: '2026-06-12T02:00:01.000Z' }
  expect(advance(flow, initialCaseState, command, contextOf('c1', clerk))).toEqual({
    refusal: { code: 'receiptInFuture', params: {} },
  })
})

function contextOf(commandId: string, actor: Actor): AdvanceContext {
  const now = '2026-06-12T02:00:00.000Z'
  return { now, commandId, actor, calendar, facts: factsOf({}, now), lookups: new Map() }
}

function stateAfter(flow: PreparedFlow, command: EngineCommand): CaseState {
  const result = advance(flow, initialCaseState, command, contextOf('c1', applicant))
  if (!('state' in result)) throw new Error(JSON.stringify(result))
  return result.state
}

const phases: Readonly<Record<string, UserTaskStep['phase']>> = {
  window: 'accept',
  reviewer: 'review',
  decider: 'decide',
}

function work(key: string, role: string): UserTaskStep {
  return {
    type: 'userTask',
    id: key,
    key,
    name: key,
    phase: phases[role] ?? 'review',
    assignees: { type: 'role', role: { type: 'role', role } },
    completion: { type: 'single' },
  }
}

function flowOf(...parts: readonly (UserTaskStep | { readonly acceptsOnReceipt: boolean })[]): PreparedFlow {
  const steps = parts.filter(part => 'type' in part)
  const days = (amount: number) => ({ amount, unit: 'workingDay' as const })
  const compiled = compileFlow({
    flow: { steps },
    limits: {
      acceptance: days(2),
      statutoryAcceptance: days(5),
      promised: days(8),
      statutory: days(15),
      ...parts.find(part => 'acceptsOnReceipt' in part),
    },
    documents: [],
  })
  if ('issues' in compiled) throw new Error(JSON.stringify(compiled.issues))
  return prepareFlow(compiled.flow)
}
