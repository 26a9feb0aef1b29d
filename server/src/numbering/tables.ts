import { date, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { departmentPolicy } from '../db/policies.ts'

/** The last case number given, per code and day. */
export const caseCounters = pgTable(
  'case_counters',
  {
    departmentId: uuid('department_id').notNull(),
    code: text('code').notNull(),
    day: date('day').notNull(),
    last: integer('last').notNull(),
  },
  table => [primaryKey({ columns: [table.departmentId, table.code, table.day] }), departmentPolicy()],
)
