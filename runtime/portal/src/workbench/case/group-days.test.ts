import type { ClockDay } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { groupDays, spanOf } from './group-days.ts'

const days: ClockDay[] = [
  { date: '2026-07-10', isCounted: false, reason: 'start' },
  { date: '2026-07-11', isCounted: false, reason: 'weekend' },
  { date: '2026-07-12', isCounted: false, reason: 'weekend' },
  { date: '2026-07-13', isCounted: true, number: 1, reason: 'workingDay' },
  { date: '2026-07-14', isCounted: true, number: 2, reason: 'workingDay' },
]

test('a weekend is one line, a counted day its own', () => {
  expect(groupDays(days).map(({ from, through }) => [from.date, through.date])).toEqual([
    ['2026-07-10', '2026-07-10'],
    ['2026-07-11', '2026-07-12'],
    ['2026-07-13', '2026-07-13'],
    ['2026-07-14', '2026-07-14'],
  ])
})

test('a limit in one breath: start, first counted day, how many, end', () => {
  expect(spanOf(days)).toEqual({ start: '2026-07-10', first: '2026-07-13', last: '2026-07-14', count: 2 })
  expect(spanOf([])).toBeUndefined()
})
