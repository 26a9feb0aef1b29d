import type { BreachKind } from '@yibiao/core/flow'
import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { applicantPolicy, departmentPolicy, unrepairedPolicy } from '../db/policies.ts'

/**
 * 失信记录: promises to a department that were not kept, 容缺 and 告知承诺. Until it is repaired every department learns
 * that there is one; what it was about stays with the department and the applicant. The case says the rest.
 */
export const promiseBreaches = pgTable(
  'promise_breaches',
  {
    departmentId: uuid('department_id').notNull(),
    /** Derived from the effect that records it: recorded again, it is the same. */
    id: uuid('id').notNull(),
    applicantPartyId: uuid('applicant_party_id').notNull(),
    caseId: uuid('case_id').notNull(),
    kind: text('kind').$type<BreachKind>().notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, precision: 3 }).notNull(),
    /** 修复. */
    repairedAt: timestamp('repaired_at', { withTimezone: true, precision: 3 }),
    repairedBy: text('repaired_by'),
    repairReason: text('repair_reason'),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    index('promise_breaches_case').on(table.departmentId, table.caseId),
    index('promise_breaches_party')
      .on(table.applicantPartyId)
      .where(sql`repaired_at is null`),
    departmentPolicy(),
    unrepairedPolicy(),
    applicantPolicy(),
  ],
)
