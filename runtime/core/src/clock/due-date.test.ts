import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './add-to-date.ts'
import { seedCalendarYears } from './calendars/index.ts'
import { fromDayNumber, toDayNumber } from './day-number.ts'
import { dueDate, type Deadline, type DueDateInput } from './due-date.ts'
import { explainDays } from './explain-days.ts'
import type { Suspension } from './suspension.ts'
import { createWorkingCalendar, isWorkingDay } from './working-calendar.ts'

const calendar = createWorkingCalendar(seedCalendarYears)
const dates = fc
  .integer({ min: toDayNumber('2025-06-01'), max: toDayNumber('2026-09-01') })
  .map(fromDayNumber)

const suspensions = fc.array(
  fc.tuple(dates, fc.integer({ min: 0, max: 40 })).map(([after, length]): Suspension => ({
    after,
    through: addDays(after, length),
  })),
  { maxLength: 5 },
)

const inputs: fc.Arbitrary<DueDateInput> = fc.record({
  startOn: dates,
  limit: fc.record({
    amount: fc.integer({ min: 0, max: 60 }),
    unit: fc.constantFrom('workingDay', 'calendarDay'),
  }),
  suspensions,
  extension: fc.integer({ min: 0, max: 30 }),
  rollOffHolidays: fc.boolean(),
})

test('the due date is the one found by walking day by day', () => {
  fc.assert(
    fc.property(inputs, input => {
      expect(dueOnOf(dueDate(input, calendar))).toBe(walkToDueDate(input))
    }),
    { numRuns: 300 },
  )
})

test('the order of suspensions does not matter', () => {
  fc.assert(
    fc.property(inputs, input => {
      const reversed = { ...input, suspensions: [...(input.suspensions ?? [])].reverse() }
      expect(dueDate(reversed, calendar)).toEqual(dueDate(input, calendar))
    }),
  )
})

test('an open suspension keeps what was used before it', () => {
  fc.assert(
    fc.property(inputs, dates, (input, openAfter) => {
      const open = [...(input.suspensions ?? []), { after: openAfter, through: null }]
      const suspended = dueDate({ ...input, suspensions: open }, calendar)
      if (!suspended.suspended) return
      expect(suspended.usedDays).toBeGreaterThanOrEqual(0)
      expect(suspended.remainingDays).toBeGreaterThanOrEqual(0)
      const days = explainDays({ ...input, suspensions: open }, calendar)
      expect(days.filter(day => day.isCounted)).toHaveLength(suspended.usedDays)
    }),
    { numRuns: 200 },
  )
})

test('the explanation counts every day of the limit once and ends on the due date', () => {
  fc.assert(
    fc.property(inputs, input => {
      const days = explainDays(input, calendar)
      const numbers = days.flatMap(day => (day.number === undefined ? [] : [day.number]))
      const total = input.limit.amount + (input.extension ?? 0)
      expect(numbers).toEqual(Array.from({ length: total }, (_, index) => index + 1))
      expect(days.at(-1)?.date).toBe(dueOnOf(dueDate(input, calendar)))
    }),
    { numRuns: 200 },
  )
})

test('malformed limits and suspensions are refused', () => {
  const limit = { amount: 5, unit: 'workingDay' } as const
  expect(() => dueDate({ startOn: '2026-02-30', limit }, calendar)).toThrow(RangeError)
  expect(() => dueDate({ startOn: '2026-03-02', limit: { ...limit, amount: -1 } }, calendar)).toThrow(
    RangeError,
  )
  expect(() => dueDate({ startOn: '2026-03-02', limit, extension: 1.5 }, calendar)).toThrow(RangeError)
  const backwards = [{ after: '2026-03-10', through: '2026-03-09' }]
  expect(() => dueDate({ startOn: '2026-03-02', limit, suspensions: backwards }, calendar)).toThrow(
    RangeError,
  )
})

function dueOnOf(deadline: Deadline): string {
  if (deadline.suspended) throw new Error('no suspension is open')
  return deadline.dueOn
}

function walkToDueDate(input: DueDateInput): string {
  const suspended = (date: string) =>
    (input.suspensions ?? []).some(
      ({ after, through }) => date > after && through !== null && date <= through,
    )
  let missing = input.limit.amount + (input.extension ?? 0)
  let date = input.startOn
  while (missing > 0) {
    date = addDays(date, 1)
    const counts = input.limit.unit === 'calendarDay' || isWorkingDay(calendar, date)
    if (counts && !suspended(date)) missing--
  }
  if (input.rollOffHolidays === false || isWorkingDay(calendar, date)) return date
  do date = addDays(date, 1)
  while (!isWorkingDay(calendar, date) || suspended(date))
  return date
}
