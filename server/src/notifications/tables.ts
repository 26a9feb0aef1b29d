import type { LocalizedText, NotificationCode } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { departmentPolicy, partyPolicy } from '../db/policies.ts'

/** Messages to an applicant, in the party's own space. They name a case and say nothing that is private. */
export const partyNotifications = pgTable(
  'party_notifications',
  {
    partyId: uuid('party_id').notNull(),
    /** Derived from the effect that caused it: delivered again, it is the same message. */
    id: uuid('id').notNull(),
    departmentId: uuid('department_id').notNull(),
    departmentName: text('department_name').notNull(),
    caseId: uuid('case_id').notNull(),
    caseNumber: text('case_number').notNull(),
    itemName: jsonb('item_name').$type<LocalizedText>().notNull(),
    notice: text('notice').$type<NotificationCode>().notNull(),
    /** Of a `custom` notice. */
    subject: text('subject'),
    body: text('body'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    readAt: timestamp('read_at', { withTimezone: true }),
  },
  table => [
    primaryKey({ columns: [table.partyId, table.id] }),
    index('party_notifications_newest').on(table.partyId, table.createdAt, table.id),
    index('party_notifications_case').on(table.partyId, table.caseId, table.createdAt),
    index('party_notifications_unread')
      .on(table.partyId)
      .where(sql`read_at is null`),
    partyPolicy(),
  ],
)

/**
 * Messages to the officers of a department, one row for each of them: everybody reads their own. Officers of a
 * department that is consulted get theirs in their own department's space.
 */
export const officerNotifications = pgTable(
  'officer_notifications',
  {
    departmentId: uuid('department_id').notNull(),
    loginId: uuid('login_id').notNull(),
    id: uuid('id').notNull(),
    /** The department that owns the case. */
    departmentName: text('department_name').notNull(),
    caseId: uuid('case_id').notNull(),
    caseNumber: text('case_number').notNull(),
    itemName: jsonb('item_name').$type<LocalizedText>().notNull(),
    /** Of the step whose task it is about. */
    stepName: jsonb('step_name').$type<LocalizedText>(),
    notice: text('notice').$type<NotificationCode>().notNull(),
    subject: text('subject'),
    body: text('body'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    readAt: timestamp('read_at', { withTimezone: true }),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.loginId, table.id] }),
    index('officer_notifications_newest').on(table.departmentId, table.loginId, table.createdAt, table.id),
    index('officer_notifications_unread')
      .on(table.departmentId, table.loginId)
      .where(sql`read_at is null`),
    departmentPolicy(),
  ],
)
