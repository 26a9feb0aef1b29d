import type { LocalizedText } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import {
  boolean,
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

/** A material as the window took it: papers by number, and what was put right on the spot 当场更正. */
export type WindowPaper = { material: string; originals: number; copies: number; corrected?: string }

/** The case an intake became, and the department that decides it. */
export type HandedIn = { departmentId: string; caseId: string; caseNumber: string }

/** 窗口收件: an application that an officer fills for somebody who stands at the counter. */
export const windowIntakes = pgTable(
  'window_intakes',
  {
    /** The department that receives; who decides may be another. */
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    officerLoginId: uuid('officer_login_id').notNull(),
    officerName: text('officer_name').notNull(),
    itemId: uuid('item_id').notNull(),
    itemName: jsonb('item_name').$type<LocalizedText>().notNull(),
    draftId: uuid('draft_id').notNull(),
    partyId: uuid('party_id').notNull(),
    applicantName: text('applicant_name').notNull(),
    /** The agent, or the party itself. */
    actingPartyId: uuid('acting_party_id').notNull(),
    actingName: text('acting_name').notNull(),
    /** 试办: begun by who designs, for an applicant who does not exist. */
    isTest: boolean('is_test').notNull(),
    /** 委托: what the agent may do, and from when to when. */
    authority: jsonb('authority').$type<{ scope: string; from: string; through: string }>(),
    /** 取号, R16. */
    queueNumber: text('queue_number'),
    waitedMinutes: integer('waited_minutes'),
    papers: jsonb('papers').$type<WindowPaper[]>().notNull().default([]),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** Handed in, or given up. */
    closedAt: timestamp('closed_at', { withTimezone: true }),
    /** Absent when it was given up. */
    handedIn: jsonb('handed_in').$type<HandedIn>(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    index('window_intakes_draft').on(table.departmentId, table.draftId),
    index('window_intakes_open')
      .on(table.departmentId, table.officerLoginId)
      .where(sql`closed_at is null`),
    departmentPolicy(),
  ],
)
