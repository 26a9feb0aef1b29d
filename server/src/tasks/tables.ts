import type { CaseTask } from '@yibiao/core/flow'
import type { LocalizedText } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import { date, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { departmentPolicy, servicePolicy } from '../db/policies.ts'

/** What people have to do and did: a projection of the tasks in the states of cases, for worklists. */
export const tasks = pgTable(
  'tasks',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    caseId: uuid('case_id').notNull(),
    itemId: uuid('item_id').notNull(),
    step: text('step').notNull(),
    stepKey: text('step_key').notNull(),
    name: jsonb('name').$type<LocalizedText>().notNull(),
    phase: text('phase').notNull(),
    kind: text('kind').$type<CaseTask['kind']>().notNull(),
    state: text('state').$type<CaseTask['state']>().notNull(),
    /** Roles of the owner's department that may take it. */
    poolRoles: text('pool_roles').array().notNull(),
    /** Officers of the owner's department that may take it. */
    officerIds: text('officer_ids').array().notNull(),
    /** The one role it waits for; null when it is taken, or waits for several or for persons. */
    poolRole: text('pool_role'),
    holderId: text('holder_id'),
    holderName: text('holder_name'),
    openedAt: timestamp('opened_at', { withTimezone: true }).notNull(),
    closedAt: timestamp('closed_at', { withTimezone: true }),
    outcome: text('outcome'),
    opinion: text('opinion'),
    /** Limit of the step. */
    stepDueOn: date('step_due_on'),
    /** The earlier of the limits of step and case. */
    dueOn: date('due_on'),
    /** First day on which its light is yellow. */
    yellowOn: date('yellow_on'),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    index('tasks_case').on(table.departmentId, table.caseId),
    index('tasks_due')
      .on(table.departmentId, sql`least(due_on, '9999-12-31'::date)`, table.id)
      .where(sql`state in ('open', 'claimed')`),
    index('tasks_holder')
      .on(table.departmentId, table.holderId, sql`least(due_on, '9999-12-31'::date)`, table.id)
      .where(sql`state in ('open', 'claimed')`),
    // What waits for one role, which is most of it, lies in the order in which it is shown.
    index('tasks_pool')
      .on(table.departmentId, table.poolRole, sql`least(due_on, '9999-12-31'::date)`, table.id)
      .where(sql`pool_role is not null`),
    index('tasks_pool_arrived')
      .on(table.departmentId, table.poolRole, table.openedAt, table.id)
      .where(sql`pool_role is not null`),
    index('tasks_several')
      .on(table.departmentId, sql`least(due_on, '9999-12-31'::date)`, table.id)
      .where(sql`state = 'open' and (cardinality(pool_roles) > 1 or cardinality(officer_ids) > 0)`),
    index('tasks_several_arrived')
      .on(table.departmentId, table.openedAt, table.id)
      .where(sql`state = 'open' and (cardinality(pool_roles) > 1 or cardinality(officer_ids) > 0)`),
    index('tasks_item')
      .on(table.departmentId, table.itemId, sql`least(due_on, '9999-12-31'::date)`, table.id)
      .where(sql`state in ('open', 'claimed')`),
    index('tasks_closed')
      .on(table.departmentId, table.closedAt)
      .where(sql`state = 'done'`),
    index('tasks_arrived')
      .on(table.departmentId, table.openedAt, table.id)
      .where(sql`state in ('open', 'claimed')`),
    departmentPolicy(),
    // Whether the task is over that something was left with: looked at, never shown.
    servicePolicy('retention', 'select'),
  ],
)
