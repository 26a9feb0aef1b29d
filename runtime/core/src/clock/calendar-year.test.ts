import { expect, test } from 'vitest'
import { checkCalendarYear, type CalendarYear } from './calendar-year.ts'
import { seedCalendarYears } from './calendars/index.ts'
import { estimateCalendarYear } from './estimate-calendar-year.ts'
import { toDayNumber, weekdayOf } from './day-number.ts'
import { listStatutoryHolidays } from './statutory-holidays.ts'
import { createWorkingCalendar, kindOfDay } from './working-calendar.ts'

const year: CalendarYear = { year: 2026, source: null, off: ['2026-01-01/2026-01-03'], work: ['2026-01-04'] }

test('the years delivered with the product are free of issues', () => {
  expect(seedCalendarYears.flatMap(checkCalendarYear)).toEqual([])
})

test('announced make-up days lie on weekends', () => {
  const work = seedCalendarYears.flatMap(document => document.work)
  expect(work.length).toBeGreaterThan(15)
  expect(work.filter(date => weekdayOf(toDayNumber(date)) <= 5)).toEqual([])
})

test('every statutory day off is off in every announced year', () => {
  const calendar = createWorkingCalendar(seedCalendarYears)
  for (const announced of [2024, 2025, 2026]) {
    for (const { on } of listStatutoryHolidays(announced)) {
      expect([on, kindOfDay(calendar, on)]).toEqual([on, 'holiday'])
    }
  }
})

test('the delivered estimate of 2027 counts like a computed one and is flagged like it', () => {
  const delivered = createWorkingCalendar(seedCalendarYears)
  const computed = createWorkingCalendar([estimateCalendarYear(2027)])
  expect(delivered.yearAt(2027)).toEqual(computed.yearAt(2027))
  expect(delivered.isEstimated(2027)).toBe(true)
  expect(computed.isEstimated(2027)).toBe(true)
})

test('a day may come from the last December, but from no other year', () => {
  expect(checkCalendarYear({ ...year, off: ['2025-12-31/2026-01-02'] })).toEqual([])
  expect(checkCalendarYear({ ...year, off: ['2025-11-30'] })).toEqual([
    { code: 'calendarYear.otherYear', params: { entry: '2025-11-30', year: 2026 } },
  ])
})

test('malformed entries and days both off and working are reported', () => {
  expect(checkCalendarYear({ ...year, off: ['2026-02-30'], work: ['2026-01-04/2026-01-03'] })).toEqual([
    { code: 'calendarYear.date', params: { entry: '2026-02-30' } },
    { code: 'calendarYear.date', params: { entry: '2026-01-04/2026-01-03' } },
  ])
  expect(checkCalendarYear({ ...year, work: ['2026-01-03'] })).toEqual([
    { code: 'calendarYear.offAndWork', params: { off: '2026-01-01/2026-01-03', work: '2026-01-03' } },
  ])
  expect(checkCalendarYear({ ...year, year: 20.5 })).toEqual([
    { code: 'calendarYear.year', params: { year: 20.5 } },
  ])
})
