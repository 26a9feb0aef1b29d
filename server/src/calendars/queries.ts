import type { CalendarYear } from '@yibiao/core/clock'
import { asc } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { workingCalendars } from './tables.ts'

/** All years on record, for the working calendar of a clock. */
export async function listCalendarYears(reader: Reader): Promise<CalendarYear[]> {
  const rows = await reader
    .select({ document: workingCalendars.document })
    .from(workingCalendars)
    .orderBy(asc(workingCalendars.year))
  return rows.map(row => row.document)
}
