import type { WorklistEntry } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { placeInList, rememberList } from './list-place.ts'

const entry = (caseId: string): WorklistEntry => ({
  caseId,
  taskId: `task of ${caseId}`,
  number: caseId,
  itemName: '事项',
  stepName: '审查',
  phase: 'review',
  state: 'open',
  isMine: false,
  light: 'green',
  submittedAt: '2026-07-06T02:00:00Z',
})

test('leads along the list that was shown last, a case with two tasks once', () => {
  rememberList(['a', 'b', 'b', 'c'].map(entry))
  expect(placeInList('a')).toEqual({ place: 1, count: 3, next: 'b' })
  expect(placeInList('b')).toEqual({ place: 2, count: 3, previous: 'a', next: 'c' })
  expect(placeInList('c')).toEqual({ place: 3, count: 3, previous: 'b' })
})

test('says nothing of a case that was opened otherwise, nor in a list of one', () => {
  rememberList(['a', 'b'].map(entry))
  expect(placeInList('x')).toBeUndefined()
  rememberList([entry('a')])
  expect(placeInList('a')).toBeUndefined()
})
