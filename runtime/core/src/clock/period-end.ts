import { formatDate } from '../expression/temporal/date.ts'
import { lastDayOfPeriod } from '../expression/temporal/date-rules.ts'
import { isDate, type CivilDate } from './civil-date.ts'
import { toDateValue } from './date-value.ts'

/**
 * Last day of a validity period of whole years that begins on `from`: the day before the same date
 * (2026-03-02 + 5 → 2031-03-01). From 29 February it is 28 February of the last year when that year is common
 * (2024-02-29 + 5 → 2029-02-28): the day before the date that does not exist.
 * @throws RangeError outside years 1–9999 or for a fraction of a year
 */
export function periodEnd(from: CivilDate, years: number): CivilDate {
  const end = Number.isInteger(years) ? lastDayOfPeriod(toDateValue(from), years) : undefined
  const text = end === undefined ? '' : formatDate(end)
  if (!isDate(text)) throw new RangeError(`outside the calendar: ${from} + ${years} years`)
  return text
}
