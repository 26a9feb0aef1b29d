import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './add-to-date.ts'
import { seedCalendarYears } from './calendars/index.ts'
import type { ClockEvent } from './clock-event.ts'
import { foldClockEvents, listSuspensions, readClock } from './clock-state.ts'
import { createWorkingCalendar } from './working-calendar.ts'

const calendar = createWorkingCalendar(seedCalendarYears)
const limit = { amount: 20, unit: 'workingDay' } as const
const days = fc.integer({ min: 0, max: 150 }).map(offset => addDays('2026-02-01', offset))

const procedures = fc
  .array(fc.tuple(days, fc.option(fc.integer({ min: 0, max: 30 }))), { maxLength: 4 })
  .map(list =>
    list.flatMap(([on, length], index): ClockEvent[] => {
      const suspensionId = `procedure-${index}`
      const suspend: ClockEvent = { type: 'suspend', on, suspensionId }
      if (length === null) return [suspend]
      return [suspend, { type: 'resume', on: addDays(on, length), suspensionId }]
    }),
  )

const histories = fc
  .record({
    start: days.map((on): ClockEvent[] => [{ type: 'start', on, limit }]),
    deem: fc.option(days.map((on): ClockEvent => ({ type: 'deem', on, startOn: addDays(on, -8), limit }))),
    procedures,
    extend: fc.option(days.map((on): ClockEvent => ({ type: 'extend', on, amount: 10 }))),
    stop: fc.option(days.map((on): ClockEvent => ({ type: 'stop', on, dueOn: addDays(on, 3) }))),
  })
  .map(({ start, deem, procedures: list, extend, stop }) => [
    ...start,
    ...[deem, extend, stop].flatMap(event => event ?? []),
    ...list,
  ])

const shuffled = histories.chain(events =>
  fc.tuple(
    fc.constant(events),
    fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
  ),
)

test('a clock reads the same for every order of its events', () => {
  fc.assert(
    fc.property(shuffled, ([events, otherOrder]) => {
      expect(foldClockEvents(otherOrder)).toEqual(foldClockEvents(events))
      expect(readClock(foldClockEvents(otherOrder), calendar)).toEqual(
        readClock(foldClockEvents(events), calendar),
      )
    }),
    { numRuns: 300 },
  )
})

test('a stopped clock does not move with a later calendar', () => {
  const state = foldClockEvents([
    { type: 'start', on: '2026-12-25', limit: { amount: 5, unit: 'workingDay' } },
    { type: 'stop', on: '2027-01-04', dueOn: '2027-01-04' },
  ])
  const announced = createWorkingCalendar([
    ...seedCalendarYears,
    { year: 2027, source: null, off: ['2027-01-01/2027-01-05'], work: [] },
  ])
  expect(readClock(state, announced)).toEqual(readClock(state, calendar))
})

test('names of procedures are data, also when they look like members of every object', () => {
  const state = foldClockEvents([
    { type: 'start', on: '2026-03-02', limit },
    { type: 'suspend', on: '2026-03-10', suspensionId: '__proto__' },
    { type: 'suspend', on: '2026-03-12', suspensionId: 'constructor' },
    { type: 'resume', on: '2026-03-13', suspensionId: '__proto__' },
  ])
  expect(listSuspensions(state)).toEqual([
    { after: '2026-03-10', through: '2026-03-13' },
    { after: '2026-03-12', through: null },
  ])
})
