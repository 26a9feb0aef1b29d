import { initialCaseState, type CaseEvent, type CaseFact } from '@yibiao/core/flow'
import { expect, test } from 'vitest'
import { judgeEvents, type JudgedTurn } from './judge-events.ts'

const by = { id: 'o1', name: '张审查' }
const event = (fact: CaseFact): CaseEvent => ({
  ...fact,
  sequence: 7,
  eventVersion: 1,
  at: '2026-07-06T02:00:00Z',
  commandId: 'c',
  actor: { kind: 'officer', ...by },
})
const day = (amount: number) => ({ amount, unit: 'workingDay' as const })
const limits = { acceptance: day(2), statutoryAcceptance: day(5), promised: day(8), statutory: day(20) }
const turn = (fact: CaseFact, more: Partial<JudgedTurn> = {}): JudgedTurn => ({
  before: initialCaseState,
  state: initialCaseState,
  events: [event(fact)],
  effects: [],
  limits,
  ...more,
})
const rules = (given: JudgedTurn): string[] => judgeEvents(given).map(({ rule }) => rule)
const refused: CaseFact = { type: 'acceptanceRefused', ground: 'notCompetent', reason: '不属本机关职权' }
const document = { type: 'issueDocument', id: 'c:1', template: 'refusal', act: 'refuseAcceptance' } as const

test('a refusal without reason or without document stands out', () => {
  expect(rules(turn(refused, { effects: [document] }))).toEqual([])
  expect(rules(turn(refused))).toEqual(['refusalWithoutDocument'])
  expect(rules(turn({ ...refused, reason: ' ' }, { effects: [document] }))).toEqual(['refusalWithoutReason'])
})

test('an extension that the item does not provide for stands out', () => {
  const extended: CaseFact = { type: 'extended', amount: 10, reason: '案情复杂', approvedBy: by }
  const extension = { limit: { amount: 10, unit: 'workingDay' as const }, shiftsPromised: false }
  expect(rules(turn(extended))).toEqual(['extensionWithoutBasis'])
  expect(rules(turn(extended, { limits: { ...limits, extension } }))).toEqual([])
})

test('many and long suspensions stand out', () => {
  const procedure = (startedAt: string, endedAt?: string) => ({
    id: startedAt,
    procedure: 'survey',
    run: 'r',
    task: 't',
    reason: '现场勘验',
    startedAt,
    by,
    ...(endedAt === undefined ? {} : { endedAt }),
  })
  const started: CaseFact = {
    type: 'specialProcedureStarted',
    id: 's',
    procedure: 'survey',
    run: 'r',
    task: 't',
    step: 'x',
    reason: '勘验',
    by,
  }
  const of = (...specialProcedures: ReturnType<typeof procedure>[]) => ({
    state: { ...initialCaseState, specialProcedures },
  })
  const days = ['2026-01-01', '2026-02-01', '2026-03-01'].map(day => `${day}T00:00:00Z`)
  expect(rules(turn(started, of(...days.slice(0, 2).map(day => procedure(day)))))).toEqual([])
  expect(rules(turn(started, of(...days.map(day => procedure(day)))))).toEqual(['oftenSuspended'])
  const ended: CaseFact = { type: 'specialProcedureEnded', id: 's', procedure: 'survey' }
  expect(rules(turn(ended, of(procedure('2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z'))))).toEqual([])
  expect(rules(turn(ended, of(procedure('2026-01-01T00:00:00Z', '2026-03-04T00:00:00Z'))))).toEqual([
    'longSuspended',
  ])
})

test('limits that passed stand out by what they limit, with who had the work', () => {
  const state = {
    ...initialCaseState,
    tasks: [
      {
        id: 't',
        run: 'r',
        step: 's1',
        key: 'review',
        kind: 'work' as const,
        state: 'claimed' as const,
        candidates: [],
        holder: by,
        openedAt: '2026-07-01T02:00:00Z',
      },
    ],
  }
  const passed = (mark: 'stepOverdue' | 'promisedOverdue' | 'deliveryOverdue', step?: string): CaseFact => ({
    type: 'limitPassed',
    clock: 'c',
    mark,
    ...(step === undefined ? {} : { step }),
  })
  expect(judgeEvents(turn(passed('stepOverdue', 's1'), { before: state }))).toMatchObject([
    { rule: 'stepOverdue', step: 's1', officers: [by] },
  ])
  expect(judgeEvents(turn(passed('stepOverdue', 's2'), { before: state }))).toMatchObject([{ officers: [] }])
  expect(rules(turn(passed('promisedOverdue')))).toEqual(['caseOverdue'])
  expect(rules(turn(passed('deliveryOverdue')))).toEqual(['deliveryOverdue'])
})
