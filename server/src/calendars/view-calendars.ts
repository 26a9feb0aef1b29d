import { civilDateOfInstant } from '@yibiao/core/clock'
import type { CalendarList } from '@yibiao/schemas'
import { asc } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { workingCalendars } from './tables.ts'

/** The years on record; this year and the next are named when they are missing, because limits reach into both. */
export async function viewCalendars(context: Context, reader: Reader): Promise<CalendarList> {
  const rows = await reader.select().from(workingCalendars).orderBy(asc(workingCalendars.year))
  const thisYear = Number(civilDateOfInstant(context.clock.now().getTime()).slice(0, 4))
  const known = new Set(rows.filter(({ document }) => document.estimated !== true).map(({ year }) => year))
  return {
    years: rows.map(({ year, document, importedAt }) => ({
      year,
      ...(document.source === null ? {} : { source: document.source }),
      importedAt: importedAt.toISOString(),
    })),
    missingYears: [thisYear, thisYear + 1].filter(year => !known.has(year)),
  }
}
