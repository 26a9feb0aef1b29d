import type { WorklistFilter } from '@yibiao/schemas'
import { index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { departmentPolicy } from '../db/policies.ts'

/** 关注: cases an officer keeps an eye on. */
export const watchedCases = pgTable(
  'watched_cases',
  {
    departmentId: uuid('department_id').notNull(),
    loginId: text('login_id').notNull(),
    caseId: uuid('case_id').notNull(),
    watchedAt: timestamp('watched_at', { withTimezone: true }).notNull(),
  },
  table => [primaryKey({ columns: [table.departmentId, table.loginId, table.caseId] }), departmentPolicy()],
)

/** Filters of the worklist an officer has saved under a name. */
export const savedFilters = pgTable(
  'saved_filters',
  {
    departmentId: uuid('department_id').notNull(),
    loginId: text('login_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    filter: jsonb('filter').$type<WorklistFilter>().notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.loginId, table.id] }),
    index('saved_filters_order').on(table.departmentId, table.loginId, table.savedAt),
    departmentPolicy(),
  ],
)
