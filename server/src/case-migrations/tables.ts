import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { departmentPolicy } from '../db/policies.ts'

/** 换用版本: which cases were put on another version of their item, by whom and why. */
export const caseMigrations = pgTable(
  'case_migrations',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    itemId: uuid('item_id').notNull(),
    caseId: uuid('case_id').notNull(),
    number: text('number').notNull(),
    fromVersion: integer('from_version').notNull(),
    toVersion: integer('to_version').notNull(),
    reason: text('reason').notNull(),
    by: text('by').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    index('case_migrations_item').on(table.departmentId, table.itemId, table.at),
    departmentPolicy(),
  ],
)
