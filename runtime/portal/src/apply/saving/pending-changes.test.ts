import { expect, test } from 'vitest'
import {
  acknowledge,
  addChanges,
  insist,
  noChanges,
  type PendingChanges,
  putBack,
  takeChanges,
  unsavedOf,
} from './pending-changes.ts'

function type(pending: PendingChanges, path: string, value: unknown): PendingChanges {
  return addChanges(pending, [{ path, value }])
}

test('typing on replaces the earlier value of the same answer', () => {
  const pending = type(type(noChanges(3), '/name', '张'), '/name', '张伟')
  expect(pending.waiting).toEqual([{ path: '/name', value: '张伟', baseRevision: 3 }])
})

test('writing a whole list replaces what was typed in its rows, and rows typed afterwards stay behind it', () => {
  const rows = type(type(noChanges(0), '/rows/0/name', 'a'), '/rows', [])
  expect(rows.waiting.map(change => change.path)).toEqual(['/rows'])
  expect(type(rows, '/rows/0/name', 'b').waiting.map(change => change.path)).toEqual([
    '/rows',
    '/rows/0/name',
  ])
})

test('a path that only begins with the same letters is another answer', () => {
  const pending = type(type(noChanges(0), '/name', 'a'), '/names', 'b')
  expect(pending.waiting.map(change => change.path)).toEqual(['/name', '/names'])
})

test('only one batch is on its way at a time', () => {
  const sent = takeChanges(type(noChanges(0), '/a', 1))
  expect(takeChanges(type(sent, '/b', 2)).sent.map(change => change.path)).toEqual(['/a'])
})

test('a batch is never larger than the server takes', () => {
  const many = Array.from({ length: 620 }, (_, index) => ({ path: `/f${index}`, value: index }))
  const pending = takeChanges(addChanges(noChanges(0), many))
  expect([pending.sent.length, pending.waiting.length]).toEqual([500, 120])
})

test('typing on during a save is based on that save, so it is no conflict with oneself', () => {
  const typedOn = type(takeChanges(type(noChanges(4), '/a', 1)), '/a', 2)
  expect(acknowledge(typedOn, 5, []).waiting).toEqual([{ path: '/a', value: 2, baseRevision: 5 }])
})

test('an answer that was not part of the save keeps the revision its writer saw', () => {
  const typedOn = type(takeChanges(type(noChanges(4), '/a', 1)), '/b', 2)
  expect(acknowledge(typedOn, 9, []).waiting).toEqual([{ path: '/b', value: 2, baseRevision: 4 }])
})

test('after a save, only the saved answer counts as seen at the new revision', () => {
  const saved = acknowledge(takeChanges(type(noChanges(4), '/a', 1)), 9, [])
  expect(type(saved, '/a', 2).waiting[0]?.baseRevision).toBe(9)
  expect(type(saved, '/b', 2).waiting[0]?.baseRevision).toBe(4)
})

test('a refused answer is not taken as seen', () => {
  const refused = acknowledge(takeChanges(type(noChanges(4), '/a', 1)), 9, ['/a'])
  expect(type(refused, '/a', 2).waiting[0]?.baseRevision).toBe(4)
})

test('when the connection breaks, everything unsent is kept in the order of typing', () => {
  const broken = putBack(type(type(takeChanges(type(noChanges(0), '/a', 1)), '/b', 2), '/a', 3))
  expect(broken.waiting.map(change => [change.path, change.value])).toEqual([
    ['/b', 2],
    ['/a', 3],
  ])
  expect(broken.sent).toEqual([])
})

test('what the device keeps includes what is on its way', () => {
  const pending = type(takeChanges(type(noChanges(0), '/a', 1)), '/b', 2)
  expect(unsavedOf(pending).map(change => change.path)).toEqual(['/a', '/b'])
})

test('insisting on the own value sends it again, based on the other one', () => {
  const pending = insist(noChanges(1), { path: '/a', value: 'mine', baseRevision: 7 })
  expect(pending.waiting).toEqual([{ path: '/a', value: 'mine', baseRevision: 7 }])
})

test('an answer that was cleared goes out as null', () => {
  expect(type(noChanges(0), '/a', undefined).waiting[0]?.value).toBeNull()
})
