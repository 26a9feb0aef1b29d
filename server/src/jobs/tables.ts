import { sql } from 'drizzle-orm'
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { departmentPolicy, servicePolicy } from '../db/policies.ts'

/**
 * What a committed transaction still has to cause outside it. Written in that transaction; delivered at least once,
 * per subject in the order of `sequence`: the next one waits until the one before is done.
 */
export const outbox = pgTable(
  'outbox',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    /** What the order belongs to, e.g. `case:<id>`. */
    subject: text('subject').notNull(),
    /** 1, 2, 3 … within the subject, taken under the lock of the subject's row. */
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    /** Names the handler. */
    kind: text('kind').notNull(),
    payload: jsonb('payload').$type<Readonly<Record<string, unknown>>>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    dueAt: timestamp('due_at', { withTimezone: true }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    doneAt: timestamp('done_at', { withTimezone: true }),
    /** Given up; a person decides whether to try again. Does not hold up what follows. */
    deadAt: timestamp('dead_at', { withTimezone: true }),
    lastError: text('last_error'),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    unique('outbox_order').on(table.departmentId, table.subject, table.sequence),
    index('outbox_due')
      .on(table.departmentId, table.dueAt)
      .where(sql`done_at is null and dead_at is null`),
    departmentPolicy(),
    servicePolicy('jobs'),
  ],
)

/** Moments at which something must be looked at; stored, never a timer in memory. */
export const timers = pgTable(
  'timers',
  {
    departmentId: uuid('department_id').notNull(),
    /** Deterministic: setting the same timer again moves it. */
    key: text('key').notNull(),
    kind: text('kind').notNull(),
    payload: jsonb('payload').$type<Readonly<Record<string, unknown>>>().notNull(),
    dueAt: timestamp('due_at', { withTimezone: true }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    deadAt: timestamp('dead_at', { withTimezone: true }),
    lastError: text('last_error'),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.key] }),
    index('timers_due')
      .on(table.departmentId, table.dueAt)
      .where(sql`dead_at is null`),
    departmentPolicy(),
    servicePolicy('jobs'),
  ],
)
