import type { DocumentTemplateDefinition, LocalizedText } from '@yibiao/schemas'
import {
  boolean,
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
import { applicantPolicy, departmentPolicy, publishedPolicies } from '../db/policies.ts'

/** The last number given in each series of document numbers. */
export const documentCounters = pgTable(
  'document_counters',
  {
    departmentId: uuid('department_id').notNull(),
    /** The pattern of the number, and the item where the series is the item's own. */
    series: text('series').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  table => [primaryKey({ columns: [table.departmentId, table.series, table.year] }), departmentPolicy()],
)

/** Documents issued in a case. */
export const caseDocuments = pgTable(
  'case_documents',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    caseId: uuid('case_id').notNull(),
    /** The effect of the engine that asked for it: asking again finds the same document. */
    effectId: text('effect_id').notNull(),
    templateId: text('template_id').notNull(),
    templateKey: text('template_key').notNull(),
    name: jsonb('name').$type<LocalizedText>().notNull(),
    kind: text('kind').$type<DocumentTemplateDefinition['kind']>().notNull(),
    /** 文号; null for a document without number. */
    number: text('number'),
    issuedAt: timestamp('issued_at', { withTimezone: true, precision: 3 }).notNull(),
    applicantPartyId: uuid('applicant_party_id').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    /** Set when a newer document of the same template was issued in the case. */
    supersededAt: timestamp('superseded_at', { withTimezone: true, precision: 3 }),
    /** 作废: it counts no more, and nothing took its place. */
    voidedAt: timestamp('voided_at', { withTimezone: true, precision: 3 }),
    voidReason: text('void_reason'),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    unique('case_documents_effect').on(table.departmentId, table.effectId),
    index('case_documents_case').on(table.departmentId, table.caseId),
    index('case_documents_id').on(table.id),
    departmentPolicy(),
    applicantPolicy(),
  ],
)

/** The PDF of each document, apart from the rows that lists read. */
export const documentFiles = pgTable(
  'document_files',
  {
    departmentId: uuid('department_id').notNull(),
    documentId: uuid('document_id').notNull(),
    applicantPartyId: uuid('applicant_party_id').notNull(),
    pdf: bytes('pdf').notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.documentId] }),
    departmentPolicy(),
    applicantPolicy(),
  ],
)

/** What anyone may learn of a document to verify it: no case, no person. */
export const documentVerifications = pgTable(
  'document_verifications',
  {
    departmentId: uuid('department_id').notNull(),
    documentId: uuid('document_id').notNull(),
    departmentName: text('department_name').notNull(),
    name: jsonb('name').$type<LocalizedText>().notNull(),
    number: text('number'),
    issuedAt: timestamp('issued_at', { withTimezone: true, precision: 3 }).notNull(),
    sha256: text('sha256').notNull(),
    isSuperseded: boolean('is_superseded').notNull(),
    isVoid: boolean('is_void').notNull().default(false),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.documentId] }),
    index('document_verifications_document').on(table.documentId),
    ...publishedPolicies(),
  ],
)
