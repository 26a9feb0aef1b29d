import type { TimelineEntry } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { actorsOf, shownEntries } from './shown-entries.ts'

const noon = '2026-11-22T04:00:00Z'
const later = '2026-11-22T05:00:00Z'

test('the newest stands first, and what a step ended with is said once', () => {
  const entries: TimelineEntry[] = [
    { sequence: 1, at: noon, type: 'submitted' },
    { sequence: 2, at: noon, type: 'taskOpened', step: 'accept' },
    { sequence: 3, at: later, type: 'taskClosed', step: 'accept' },
    { sequence: 4, at: later, type: 'accepted' },
  ]
  expect(shownEntries(entries).map(({ type }) => type)).toEqual(['accepted', 'submitted'])
})

test('a closed step with words of its own, or without an event of its own, is kept', () => {
  const entries: TimelineEntry[] = [
    { sequence: 1, at: noon, type: 'taskClosed', step: 'review', text: '符合' },
    { sequence: 2, at: noon, type: 'decided' },
    { sequence: 3, at: later, type: 'taskClosed', step: 'certify' },
  ]
  expect(shownEntries(entries).map(({ sequence }) => sequence)).toEqual([3, 2, 1])
})

test('names who acted, the system when nobody did, and nobody for what follows by itself', () => {
  const entry: TimelineEntry = { sequence: 1, at: noon, type: 'accepted' }
  expect(actorsOf({ ...entry, actor: '吴强', departmentName: '城管局' }, '系统')).toEqual(['吴强', '城管局'])
  expect(actorsOf({ ...entry, departmentName: '城管局' }, '系统')).toEqual(['城管局'])
  expect(actorsOf(entry, '系统')).toEqual(['系统'])
  expect(actorsOf({ ...entry, type: 'received', actor: '王磊' }, '系统')).toEqual([])
})
