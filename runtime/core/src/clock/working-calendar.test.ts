import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './add-to-date.ts'
import { seedCalendarYears } from './calendars/index.ts'
import { fromDayNumber, toDayNumber } from './day-number.ts'
import {
  addWorkingDays,
  countWorkingDays,
  createWorkingCalendar,
  festivalsAround,
  isWorkingDay,
  kindOfDay,
  listEstimatedYears,
} from './working-calendar.ts'

const calendar = createWorkingCalendar(seedCalendarYears)
const dates = fc
  .integer({ min: toDayNumber('2022-06-01'), max: toDayNumber('2029-06-01') })
  .map(fromDayNumber)

test('counting agrees with looking at every day', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 0, max: 900 }), (after, length) => {
      let expected = 0
      for (let day = 1; day <= length; day++) if (isWorkingDay(calendar, addDays(after, day))) expected++
      expect(countWorkingDays(calendar, after, addDays(after, length))).toBe(expected)
    }),
    { numRuns: 60 },
  )
})

test('adding n working days lands on a working day with n of them in between', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 1500 }), (date, amount) => {
      const later = addWorkingDays(calendar, date, amount)
      expect(isWorkingDay(calendar, later)).toBe(true)
      expect(countWorkingDays(calendar, date, later)).toBe(amount)
      const earlier = addWorkingDays(calendar, date, -amount)
      expect(isWorkingDay(calendar, earlier)).toBe(true)
      expect(countWorkingDays(calendar, addDays(earlier, -1), addDays(date, -1))).toBe(amount)
    }),
  )
})

test('a year without a notice is estimated and flagged until one is imported', () => {
  expect(listEstimatedYears(calendar, '2026-12-25', '2028-01-04')).toEqual([2027, 2028])
  expect(kindOfDay(calendar, '2027-10-04')).toBe('workingDay')
  const imported = createWorkingCalendar([
    ...seedCalendarYears,
    { year: 2027, source: 'https://www.gov.cn/', off: ['2027-10-01/2027-10-07'], work: ['2027-10-09'] },
  ])
  expect(listEstimatedYears(imported, '2026-12-25', '2027-12-31')).toEqual([])
  expect(kindOfDay(imported, '2027-10-04')).toBe('holiday')
  expect(kindOfDay(imported, '2027-10-09')).toBe('makeUpWorkday')
})

test('a notice reaching into the last December decides those days too', () => {
  const turn = createWorkingCalendar([
    { year: 2026, source: null, off: [], work: [] },
    { year: 2027, source: null, off: ['2026-12-31/2027-01-02'], work: ['2026-12-27'] },
  ])
  expect(kindOfDay(turn, '2026-12-31')).toBe('holiday')
  expect(kindOfDay(turn, '2026-12-27')).toBe('makeUpWorkday')
  expect(countWorkingDays(turn, '2026-12-25', '2026-12-31')).toBe(4)
  expect(festivalsAround(turn, '2026-12-31')).toEqual(['newYear'])
})

test('holidays are named after the festivals they are for', () => {
  expect(festivalsAround(calendar, '2026-02-15')).toEqual(['springFestival'])
  expect(festivalsAround(calendar, '2025-10-08')).toEqual(['midAutumn', 'nationalDay'])
  expect(festivalsAround(calendar, '2026-03-14')).toEqual([])
})

test('working days are not counted where no arrangement can be known', () => {
  expect(() => countWorkingDays(calendar, '2026-03-02', '9999-12-31')).toThrow(RangeError)
  expect(() => addWorkingDays(calendar, '2026-03-02', 1_000_000)).toThrow(RangeError)
  expect(() => addWorkingDays(calendar, '2026-03-02', 0.5)).toThrow(RangeError)
  expect(kindOfDay(calendar, '9999-12-31')).toBe('workingDay')
})
