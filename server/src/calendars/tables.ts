import type { CalendarYear } from '@yibiao/core/clock'
import { integer, jsonb, pgTable, timestamp } from 'drizzle-orm/pg-core'
import { platformPolicy } from '../db/policies.ts'

/** Working calendars (调休), one document per year; a year that is missing is estimated and flagged. */
export const workingCalendars = pgTable(
  'working_calendars',
  {
    year: integer('year').primaryKey(),
    document: jsonb('document').$type<CalendarYear>().notNull(),
    importedAt: timestamp('imported_at', { withTimezone: true }).notNull(),
  },
  () => platformPolicy('system'),
)
