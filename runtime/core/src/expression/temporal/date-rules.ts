import type { DateValue } from '../values/value.ts'
import { addDays, addMonths, isLeapYear, partsOf, yearOf } from './date.ts'

/** When a person born on 29 February grows older in a common year. The platform's default is 1 March. */
export type LeapDayRule = 'march1' | 'february28'

/** Full years of age (周岁) on a day, one more on each birthday itself; negative before the birth. */
export function fullYearsOn(birth: DateValue, date: DateValue, leapDayRule: LeapDayRule): number {
  const { month, day } = partsOf(birth)
  const isLeapDay = month === 2 && day === 29
  const isEarly = leapDayRule === 'february28' && isLeapDay && !isLeapYear(yearOf(date))
  // The code of a date is its year × 512 plus month and day, so the floored quotient is the full years.
  return Math.floor((date.code - birth.code + (isEarly ? 1 : 0)) / 512)
}

/**
 * The last day of a period of whole years that begins on `from`: the day before the anniversary (2026-03-02 + 5 →
 * 2031-03-01). Where the anniversary does not exist, the last day of that month (2024-02-29 + 5 → 2029-02-28).
 * `undefined` beyond the range of years.
 */
export function lastDayOfPeriod(from: DateValue, years: number): DateValue | undefined {
  const anniversary = addMonths(from, years * 12)
  if (anniversary === undefined || partsOf(anniversary).day !== partsOf(from).day) return anniversary
  return addDays(anniversary, -1)
}
