import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { auditPolicies } from '../db/policies.ts'

/**
 * Who did what, when, to what, from where; never what was typed. Written in the transaction of the act, unchained:
 * a chain inside the transaction would make a department's acts wait for each other. The sealer chains the rows
 * within a second, and gives the sequence.
 */
export const audit = pgTable(
  'audit',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
    actorKey: text('actor_key').notNull(),
    actorName: text('actor_name').notNull(),
    /** `<subject>.<verb>` */
    action: text('action').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    requestId: text('request_id').notNull(),
    details: jsonb('details').$type<Readonly<Record<string, unknown>>>().notNull(),
    sequence: bigint('sequence', { mode: 'number' }),
    previousHash: text('previous_hash'),
    hash: text('hash'),
    sealedAt: timestamp('sealed_at', { withTimezone: true }),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    unique('audit_sequence').on(table.departmentId, table.sequence),
    index('audit_unsealed')
      .on(table.departmentId, table.id)
      .where(sql`sequence is null`),
    index('audit_subject').on(table.departmentId, table.subjectType, table.subjectId),
    ...auditPolicies(),
  ],
)
