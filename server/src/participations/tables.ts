import type { FieldAccess, LocalizedText } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { departmentPolicy } from '../db/policies.ts'

/** Another department's part in a case, kept by the department that owns the case. */
export const participations = pgTable(
  'participations',
  {
    departmentId: uuid('department_id').notNull(),
    /** Id of the task that asks the other department. */
    taskId: uuid('task_id').notNull(),
    caseId: uuid('case_id').notNull(),
    runId: text('run_id').notNull(),
    step: text('step').notNull(),
    seat: text('seat').notNull(),
    participantDepartmentId: uuid('participant_department_id').notNull(),
    role: text('role').notNull(),
    /** What the participant may read. */
    access: jsonb('access').$type<FieldAccess>().notNull(),
    question: jsonb('question').$type<LocalizedText>(),
    dueOn: date('due_on'),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    /** From here the participant reads nothing of the case. */
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.taskId] }),
    index('participations_case').on(table.departmentId, table.caseId),
    departmentPolicy(),
  ],
)

/**
 * The worklist of a participating department: a projection in its own space, filled by the outbox of the owner. It
 * tells number, item and due date; answers are read in the owner's space and only as far as the participation goes.
 */
export const participantTasks = pgTable(
  'participant_tasks',
  {
    departmentId: uuid('department_id').notNull(),
    taskId: uuid('task_id').notNull(),
    ownerDepartmentId: uuid('owner_department_id').notNull(),
    ownerDepartmentName: text('owner_department_name').notNull(),
    caseId: uuid('case_id').notNull(),
    isTest: boolean('is_test').notNull(),
    number: text('number').notNull(),
    itemName: jsonb('item_name').$type<LocalizedText>().notNull(),
    stepName: jsonb('step_name').$type<LocalizedText>().notNull(),
    phase: text('phase').notNull(),
    state: text('state').$type<'open' | 'claimed' | 'closed'>().notNull(),
    role: text('role').notNull(),
    holderId: text('holder_id'),
    submittedAt: timestamp('submitted_at', { withTimezone: true }).notNull(),
    dueOn: date('due_on'),
    /** Version of the case this was taken from: an older one never overwrites a newer one. */
    caseVersion: integer('case_version').notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.taskId] }),
    index('participant_tasks_due')
      .on(table.departmentId, sql`least(due_on, '9999-12-31'::date)`, table.taskId)
      .where(sql`state <> 'closed'`),
    index('participant_tasks_case').on(table.departmentId, table.caseId),
    departmentPolicy(),
  ],
)
