import { expect, test } from 'vitest'
import { runClock } from '../run-clock.ts'
import dates from './dates.json'
import deadlines from './deadlines.json'
import explanations from './explanations.json'
import limits from './limits.json'
import workingCalendar from './working-calendar.json'

const suites = {
  dates,
  deadlines,
  explanations,
  limits,
  'working calendar': workingCalendar.cases,
}

test.each(Object.entries(suites))('conformance of the clock: %s', (_name, cases) => {
  expect(cases.length).toBeGreaterThan(0)
  expect(runClock(cases, workingCalendar.years)).toEqual([])
})

test('every vector from T01 to T29 is among the deadlines', () => {
  const ids = Array.from({ length: 29 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`)
  expect(deadlines.map(({ id }) => id)).toEqual(ids)
})

test('a wrong expectation is reported', () => {
  const [first] = deadlines
  if (first === undefined) throw new Error('no deadlines')
  const wrong = { ...first, expect: { ...first.expect, dueOn: '2026-11-24' } }
  expect(runClock([wrong], workingCalendar.years)).toHaveLength(1)
})
