import { countDaysInMonth, formatDate, splitDate, type CivilDate } from './civil-date.ts'
import { fromDayNumber, toDayNumber } from './day-number.ts'

/** The date `days` calendar days later (earlier when negative). @throws RangeError outside years 1–9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** Calendar days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export function countDaysBetween(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/**
 * The same day `months` later; where that month has no such day, its last day (01-31 + 1 month → 02-28 or 29),
 * as 民法典 第二百零二条 has it. @throws RangeError outside years 1–9999 or for a fraction of a month.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  if (!Number.isInteger(months)) throw new RangeError(`not a whole number of months: ${months}`)
  const { year, month, day } = splitDate(date)
  const monthIndex = year * 12 + (month - 1) + months
  const toYear = Math.floor(monthIndex / 12)
  if (toYear < 1 || toYear > 9999) throw new RangeError(`outside the calendar: ${date} + ${months} months`)
  const toMonth = monthIndex - toYear * 12 + 1
  return formatDate({ year: toYear, month: toMonth, day: Math.min(day, countDaysInMonth(toYear, toMonth)) })
}

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, years * 12)
}
