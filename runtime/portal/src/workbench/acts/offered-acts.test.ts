import type { CaseAction, TaskView } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { offeredActs } from './offered-acts.ts'

const mine = '00000000-0000-4000-8000-000000000001'
const theirs = '00000000-0000-4000-8000-000000000002'

function task(id: string, isMine: boolean): TaskView {
  return {
    id,
    step: 's1',
    stepKey: 'review',
    name: '审查',
    phase: 'review',
    state: 'claimed',
    isMine,
    openedAt: '2026-11-22T02:00:00Z',
    light: 'green',
  }
}

function kinds(actions: CaseAction[], tasks: TaskView[] = [task(mine, true)]): string[] {
  return offeredActs(actions, tasks).map(act => `${act.kind}${act.isAllowed ? '' : '!'}`)
}

test('a decision is offered as granting and denying', () => {
  expect(kinds([{ action: 'decide', taskId: mine, isAllowed: true }])).toEqual(['grant', 'deny'])
})

test('going on stands before going back', () => {
  const actions = ['returnToPrevious', 'deny', 'note', 'grant'].map(action => ({
    action,
    taskId: mine,
    isAllowed: true,
  }))
  expect(kinds(actions)).toEqual(['grant', 'deny', 'return', 'note'])
})

test('two ways of returning are one act, allowed when one of them is', () => {
  expect(
    kinds([
      { action: 'returnToPrevious', taskId: mine, isAllowed: false, reason: 'nothingToReturnTo' },
      { action: 'returnToStep', taskId: mine, isAllowed: true },
    ]),
  ).toEqual(['return'])
})

test('what is not possible is kept with its reason', () => {
  const [act] = offeredActs(
    [{ action: 'grant', taskId: mine, isAllowed: false, reason: 'debtsOutstanding' }],
    [task(mine, true)],
  )
  expect(act).toMatchObject({ isAllowed: false, reason: 'debtsOutstanding' })
})

test("impossible acts on other people's tasks and unknown acts are left out", () => {
  expect(
    kinds(
      [{ action: 'approve', taskId: theirs, isAllowed: false, reason: 'notMine' }],
      [task(theirs, false)],
    ),
  ).toEqual([])
  expect(kinds([{ action: 'verifyDebt', taskId: mine, isAllowed: true }])).toEqual([])
})
