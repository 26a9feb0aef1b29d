import { date, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { departmentPolicy } from '../db/policies.ts'

/** The last case number given, per item and day. */
export const caseCounters = pgTable(
  'case_counters',
  {
    departmentId: uuid('department_id').notNull(),
    itemId: uuid('item_id').notNull(),
    day: date('day').notNull(),
    last: integer('last').notNull(),
  },
  table => [primaryKey({ columns: [table.departmentId, table.itemId, table.day] }), departmentPolicy()],
)
