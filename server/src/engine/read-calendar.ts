import { createWorkingCalendar, type WorkingCalendar } from '@yibiao/core/clock'
import { listCalendarYears } from '../calendars/queries.ts'
import type { Context } from '../context/context.ts'
import type { Database, Reader } from '../db/database.ts'

/** An imported year reaches every process within this time; the import itself moves the timers of open cases. */
const keptMilliseconds = 10_000
const known = new WeakMap<Database, { readAt: number; years: string; calendar: WorkingCalendar }>()

/** The working calendar as it stands; read again when it is older than 10 seconds. */
export async function readCalendar(context: Context, reader: Reader): Promise<WorkingCalendar> {
  const now = performance.now()
  const kept = known.get(context.database)
  if (kept !== undefined && now - kept.readAt < keptMilliseconds) return kept.calendar
  const read = await listCalendarYears(reader)
  const years = JSON.stringify(read)
  // Working out its days takes tens of milliseconds: only when a year was imported.
  const calendar = kept?.years === years ? kept.calendar : createWorkingCalendar(read)
  known.set(context.database, { readAt: now, years, calendar })
  return calendar
}

/** The next reader of this process reads the calendar afresh: a year was imported. */
export function forgetCalendar(database: Database): void {
  known.delete(database)
}
