import type { ExchangeRecord } from '@yibiao/core/flow'
import { sql } from 'drizzle-orm'
import {
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
import type { ExchangeMessage } from './exchange-messages.ts'

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
    record: text('record').$type<ExchangeRecord>().notNull(),
    /** What it was built from; a record that was held is built anew from it. */
    ordered: jsonb('ordered').$type<ExchangeMessage>().notNull(),
    content: bytes('content').notNull(),
    /** `held`: what the check found must be mended first. `dead`: given up, a person decides. */
    status: text('status').$type<'waiting' | 'held' | 'sent' | 'dead'>().notNull(),
    /** Codes of what the check found. */
    issues: jsonb('issues').$type<string[]>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    unique('exchange_records_order').on(table.departmentId, table.caseId, table.sequence),
    index('exchange_records_open')
      .on(table.departmentId, table.createdAt)
      .where(sql`status <> 'sent'`),
    departmentPolicy(),
    servicePolicy('jobs'),
  ],
)
