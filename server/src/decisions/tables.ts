import type { LocalizedText } from '@yibiao/schemas'
import { date, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { publishedPolicies } from '../db/policies.ts'

/** 办理结果公开: decisions that grant, of items that publish them. Everybody reads them. */
export const publishedDecisions = pgTable(
  'published_decisions',
  {
    departmentId: uuid('department_id').notNull(),
    caseId: uuid('case_id').notNull(),
    itemId: uuid('item_id').notNull(),
    itemName: jsonb('item_name').$type<LocalizedText>().notNull(),
    departmentName: text('department_name').notNull(),
    number: text('number').notNull(),
    /** A person's is masked. */
    applicantName: text('applicant_name').notNull(),
    decidedAt: timestamp('decided_at', { withTimezone: true, precision: 3 }).notNull(),
    /** 文号; null until the document is issued. */
    documentNumber: text('document_number'),
    validFrom: date('valid_from'),
    validThrough: date('valid_through'),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.caseId] }),
    index('published_decisions_decided').on(table.decidedAt, table.caseId),
    index('published_decisions_department').on(table.departmentId, table.decidedAt, table.caseId),
    index('published_decisions_item').on(table.itemId, table.decidedAt, table.caseId),
    ...publishedPolicies(),
  ],
)
