import { date, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { departmentPolicy, servicePolicy } from '../db/policies.ts'

/** 代理: who works in the place of an absent officer, from one day through another. */
export const deputies = pgTable(
  'deputies',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    /** The absent officer. */
    officerId: uuid('officer_id').notNull(),
    deputyId: uuid('deputy_id').notNull(),
    fromOn: date('from_on').notNull(),
    throughOn: date('through_on').notNull(),
    note: text('note'),
    createdBy: uuid('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** Taken back before its last day. */
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    index('deputies_deputy').on(table.departmentId, table.deputyId, table.throughOn),
    departmentPolicy(),
    servicePolicy('identity', 'select'),
  ],
)
