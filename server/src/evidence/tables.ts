import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { storedColumns } from '../attachments/tables.ts'
import { departmentPolicy, servicePolicy } from '../db/policies.ts'

/**
 * 佐证材料: what officers attached to points of the checklist of a task. The department's alone: no policy lets the
 * applicant in, and the department that is asked for its opinion has no checklist.
 */
export const caseEvidence = pgTable(
  'case_evidence',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    caseId: uuid('case_id').notNull(),
    taskId: uuid('task_id').notNull(),
    /** Id of the point. */
    point: text('point').notNull(),
    /** The officer who uploaded it. */
    loginId: uuid('login_id').notNull(),
    ...storedColumns,
    /** When a judgement named it, from which time on it stays; null before. */
    keptAt: timestamp('kept_at', { withTimezone: true }),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    index('case_evidence_case').on(table.departmentId, table.caseId),
    // What nobody named is removed once its task is over.
    index('case_evidence_left')
      .on(table.uploadedAt)
      .where(sql`kept_at is null`),
    departmentPolicy(),
    servicePolicy('retention'),
  ],
)
