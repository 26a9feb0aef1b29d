import { expect, test } from 'vitest'
import type { ActKind } from './act-kind.ts'
import { arrangeActs, type ArrangedActs } from './arrange-acts.ts'
import type { OfferedAct } from './offered-acts.ts'

test('a task of the pool is claimed before anything else is done on it', () => {
  const arranged = arrangeActs([
    act('claim', 't'),
    act('accept', 't'),
    act('refuseAcceptance', 't'),
    act('note'),
  ])
  expect(kindsOf(arranged)).toEqual({
    leading: ['claim'],
    other: [],
    helping: [],
    beside: ['note'],
    waiting: ['accept', 'refuseAcceptance'],
  })
})

test('a claimed task offers to go on first, then its other ends, then what does not move the case', () => {
  const arranged = arrangeActs([
    act('accept', 't'),
    act('requestCorrection', 't'),
    act('release', 't'),
    act('remind'),
  ])
  expect(kindsOf(arranged)).toEqual({
    leading: ['accept'],
    other: ['requestCorrection'],
    helping: [],
    beside: ['release', 'remind'],
    waiting: [],
  })
})

test('claiming one task does not hold up another that is held already', () => {
  const arranged = arrangeActs([act('claim', 'a'), act('approve', 'a'), act('approve', 'b')])
  expect(arranged.leading.map(({ taskId }) => taskId)).toEqual(['a', 'b'])
  expect(arranged.waiting.map(({ taskId }) => taskId)).toEqual(['a'])
})

function act(kind: ActKind, taskId?: string): OfferedAct {
  return { kind, taskId, isAllowed: true, reason: undefined }
}

function kindsOf(arranged: ArrangedActs): Record<keyof ArrangedActs, ActKind[]> {
  const kinds = (acts: readonly OfferedAct[]): ActKind[] => acts.map(({ kind }) => kind)
  return {
    leading: kinds(arranged.leading),
    other: kinds(arranged.other),
    helping: kinds(arranged.helping),
    beside: kinds(arranged.beside),
    waiting: kinds(arranged.waiting),
  }
}
