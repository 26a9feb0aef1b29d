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
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes } from '../db/bytes.ts'
import { departmentPolicy, servicePolicy } from '../db/policies.ts'
import type { ExchangeMessage, StoredRecord } from './exchange-messages.ts'

/**
 * 办件回传: what the exchange is told of a case, record by record, in the tables of the national front library. They
 * wait here for a destination; the content is sealed, because it names the applicant.
 */
export const exchangeRecords = pgTable(
  'exchange_records',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    caseId: uuid('case_id').notNull(),
    caseNumber: text('case_number').notNull(),
    /** 1, 2, 3 … within the case: the order in which a destination takes them, and the version of the data. */
    sequence: integer('sequence').notNull(),
    record: text('record').$type<StoredRecord>().notNull(),
    /** What it was built from; a record that was held is built anew from it. */
    ordered: jsonb('ordered').$type<ExchangeMessage>().notNull(),
    content: bytes('content').notNull(),
    /** `held`: what the check found must be mended first. `dead`: given up, a person decides. */
    status: text('status').$type<'waiting' | 'held' | 'sent' | 'dead'>().notNull(),
    /** Codes of what the check found. */
    issues: jsonb('issues').$type<string[]>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
    /** Not sent before this; while it is being sent, when whoever claimed it counts as gone. */
    dueAt: timestamp('due_at', { withTimezone: true }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    sentAt: timestamp('sent_at', { withTimezone: true }),
    /** 回执: what the destination calls what it took. */
    receipt: text('receipt'),
    /** A code, never words of the destination. */
    lastError: text('last_error'),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    unique('exchange_records_order').on(table.departmentId, table.caseId, table.sequence),
    index('exchange_records_due')
      .on(table.departmentId, table.dueAt)
      .where(sql`status = 'waiting'`),
    index('exchange_records_sent')
      .on(table.departmentId, table.sentAt)
      .where(sql`status = 'sent'`),
    index('exchange_records_open')
      .on(table.departmentId, table.createdAt)
      .where(sql`status <> 'sent'`),
    departmentPolicy(),
    servicePolicy('jobs'),
  ],
)

/** Where a department's records go. */
export const exchangeTargets = pgTable(
  'exchange_targets',
  {
    departmentId: uuid('department_id').primaryKey(),
    address: text('address').notNull(),
    /** Sealed: signs what is sent. Never read back by anybody. */
    secret: bytes('secret').notNull(),
    isActive: boolean('is_active').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  () => [departmentPolicy(), servicePolicy('jobs')],
)

/** One case about which the destination says otherwise. */
export type ExchangeDifference = {
  caseNumber: string
  sent: { records: number; version: number }
  /** Null: the destination does not know the case. */
  held: { records: number; version: number } | null
}

/** 日终对账: what the destination said of the records of one day, in China. */
export const exchangeReconciliations = pgTable(
  'exchange_reconciliations',
  {
    departmentId: uuid('department_id').notNull(),
    day: date('day').notNull(),
    /** `failed`: the destination gave no answer; it is asked again. */
    outcome: text('outcome').$type<'agrees' | 'differs' | 'failed'>().notNull(),
    cases: integer('cases').notNull(),
    records: integer('records').notNull(),
    differences: jsonb('differences').$type<ExchangeDifference[]>().notNull(),
    error: text('error'),
    checkedAt: timestamp('checked_at', { withTimezone: true }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.day] }),
    departmentPolicy(),
    servicePolicy('jobs'),
  ],
)
