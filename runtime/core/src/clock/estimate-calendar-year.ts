import type { CalendarYear } from './calendar-year.ts'
import { listStatutoryHolidays } from './statutory-holidays.ts'

/**
 * Stands in for a year whose notice is not imported: the statutory days off, no make-up days, flagged.
 * It misses what only the notice says: weekdays off that bridge a festival and the weekends worked in exchange.
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
