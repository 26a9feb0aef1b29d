import { addDays, addYears } from './add-to-date.ts'
import { splitDate, type CivilDate } from './civil-date.ts'

/**
 * Last day of a validity period of whole years that begins on `from`: the day before the same date
 * (2026-03-02 + 5 → 2031-03-01). From 29 February it is 28 February of the last year when that year is common
 * (2024-02-29 + 5 → 2029-02-28): the day before the date that does not exist.
 */
export function periodEnd(from: CivilDate, years: number): CivilDate {
  const anniversary = addYears(from, years)
  const hasSameDay = splitDate(anniversary).day === splitDate(from).day
  return hasSameDay ? addDays(anniversary, -1) : anniversary
}
