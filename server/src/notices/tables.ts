import type { LocalizedText, NoticeFact } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import { date, index, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes } from '../db/bytes.ts'
import { departmentPolicy, publishedWhile, servicePolicy } from '../db/policies.ts'

/** Public notices 公示: what is shown of a case, as it was when the notice began. Everybody reads those that run. */
export const publicNotices = pgTable(
  'public_notices',
  {
    departmentId: uuid('department_id').notNull(),
    /** Derived from the effect that asked for it. */
    id: uuid('id').notNull(),
    caseId: uuid('case_id').notNull(),
    runId: text('run_id').notNull(),
    itemId: uuid('item_id').notNull(),
    itemName: jsonb('item_name').$type<LocalizedText>().notNull(),
    departmentName: text('department_name').notNull(),
    /** A person's is masked. */
    applicantName: text('applicant_name').notNull(),
    /** Masked, in words. */
    shown: jsonb('shown').$type<NoticeFact[]>().notNull(),
    telephone: text('telephone'),
    /** First day shown. */
    startsOn: date('starts_on').notNull(),
    /** Last day on which objections are taken. */
    through: date('through').notNull(),
    state: text('state').$type<'running' | 'ended' | 'withdrawn'>().notNull(),
    /** Why it is not shown to the public. */
    withheld: text('withheld').$type<'minor'>(),
    outcome: text('outcome').$type<'noObjection' | 'objectionDismissed' | 'objectionUpheld'>(),
    startedAt: timestamp('started_at', { withTimezone: true, precision: 3 }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true, precision: 3 }),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    unique('public_notices_run').on(table.departmentId, table.caseId, table.runId),
    index('public_notices_id').on(table.id),
    index('public_notices_running')
      .on(table.startedAt, table.id)
      .where(sql`state = 'running'`),
    ...publishedWhile(`state = 'running' and withheld is null`),
    servicePolicy('notices', 'select'),
  ],
)

/** Objections to public notices. Who objected is sealed: the case is judged by what was said. */
export const objections = pgTable(
  'objections',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    noticeId: uuid('notice_id').notNull(),
    caseId: uuid('case_id').notNull(),
    /** Told to the objector. */
    number: text('number').notNull(),
    text: text('text').notNull(),
    /** Sealed name and contact. */
    objector: bytes('objector').notNull(),
    /** The task that judges it; null where it sent the case back instead. */
    taskId: uuid('task_id'),
    receivedAt: timestamp('received_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    unique('objections_number').on(table.departmentId, table.number),
    index('objections_case').on(table.departmentId, table.caseId, table.receivedAt),
    departmentPolicy(),
  ],
)
