import type { CalendarYear } from './calendar-year.ts'
import { listStatutoryHolidays } from './statutory-holidays.ts'

/**
 * Stands in for a year whose notice is not imported: the statutory days off, no make-up days, flagged.
 * Working days so counted can only be too many on days around a festival, never on an ordinary weekday.
 */
export function estimateCalendarYear(year: number): CalendarYear {
  return {
    year,
    source: null,
    off: listStatutoryHolidays(year).map(holiday => holiday.on),
    work: [],
    estimated: true,
  }
}
