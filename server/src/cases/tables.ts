import type { CaseEvent, CaseState } from '@yibiao/core/flow'
import type {
  CaseStatus,
  ClockView,
  Issue,
  LocalizedText,
  MaterialExemptionView,
  ProvenanceView,
  SourceState,
} from '@yibiao/schemas'
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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes } from '../db/bytes.ts'
import type { ParentReference } from '../children/parent-reference.ts'
import { applicantPolicy, departmentPolicy, servicePolicy } from '../db/policies.ts'

/** The clock that matters now, without what depends on the day of reading. */
export type LeadingClock = Pick<ClockView, 'limit' | 'unit'> & {
  amount: number
  /** Days left at which it turns yellow. */
  threshold: number
  isPaused: boolean
}

/** Why a material need not be handed in, as frozen with a submission. */
export type MaterialExemptionRow = MaterialExemptionView

/** One application being handled. The state is the sum of the case's events. */
export const cases = pgTable(
  'cases',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    number: text('number').notNull(),
    /** 测试件, decided when it is made: in no figure, no library, no exchange, on no public page. */
    isTest: boolean('is_test').notNull(),
    itemId: uuid('item_id').notNull(),
    /** Pinned at the first submission. */
    itemVersion: integer('item_version').notNull(),
    itemName: jsonb('item_name').$type<LocalizedText>().notNull(),
    applicantPartyId: uuid('applicant_party_id').notNull(),
    applicantName: text('applicant_name').notNull(),
    /** Keyed digest of type and number of the applicant's document: found by it, never read from it. */
    applicantDigest: text('applicant_digest').notNull(),
    /** Sealed: facts of applicant and agent as they were verified at the submission. */
    applicantFacts: bytes('applicant_facts').notNull(),
    situation: jsonb('situation').$type<Record<string, string>>().notNull(),
    /** Sealed 6 digits. */
    queryPassword: bytes('query_password').notNull(),
    state: jsonb('state').$type<CaseState>().notNull(),
    /** Commands that had an effect. */
    version: integer('version').notNull(),
    status: text('status').$type<CaseStatus>().notNull(),
    /** Number of the latest snapshot. */
    submission: integer('submission').notNull(),
    dueOn: date('due_on'),
    leadingClock: jsonb('leading_clock').$type<LeadingClock>(),
    submittedAt: timestamp('submitted_at', { withTimezone: true }).notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }),
    acceptedAt: timestamp('accepted_at', { withTimezone: true }),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    concludedAt: timestamp('concluded_at', { withTimezone: true }),
    /** From acceptance to the decision, and what the law allows; null before, and where nothing is allowed. */
    daysTaken: integer('days_taken'),
    daysAllowed: integer('days_allowed'),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
    /** Type of the last event that people look at. */
    lastChange: text('last_change').$type<CaseEvent['type']>(),
    /** Hash of the last event: the head of the chain. */
    chainHead: text('chain_head').notNull(),
    /** Messages put into the outbox so far; gives them their order. */
    messages: integer('messages').notNull(),
    /** Of a 子办件: the case that ordered it. */
    parent: jsonb('parent').$type<ParentReference>(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    unique('cases_number').on(table.departmentId, table.number),
    // However often it is ordered, it begins once.
    uniqueIndex('cases_parent')
      .on(table.departmentId, sql`(parent ->> 'caseId')`, sql`(parent ->> 'child')`)
      .where(sql`parent is not null`),
    index('cases_submitted').on(table.departmentId, table.submittedAt, table.id),
    index('cases_status').on(table.departmentId, table.status, table.submittedAt, table.id),
    index('cases_digest').on(table.departmentId, table.applicantDigest, table.submittedAt, table.id),
    // By its beginning: ranges of bytes, because row security lets no LIKE use an index.
    index('cases_number_beginning').on(table.departmentId, sql`${table.number} collate "C"`),
    // 进度查询: by the whole number, whatever the department.
    index('cases_any_number').on(table.number),
    index('cases_received').on(table.departmentId, table.receivedAt),
    index('cases_applicant').on(table.applicantPartyId, table.submittedAt, table.id),
    departmentPolicy(),
    applicantPolicy(),
    servicePolicy('progress', 'select'),
  ],
)

/**
 * Ends of an applicant's name, so that any part of it is found by a range of an index: 云南明亮广告 lies under 云南明亮广告,
 * 南明亮广告, 明亮广告 … A query within the name is the beginning of one of them.
 */
export const caseTerms = pgTable(
  'case_terms',
  {
    departmentId: uuid('department_id').notNull(),
    term: text('term').notNull(),
    submittedAt: timestamp('submitted_at', { withTimezone: true }).notNull(),
    caseId: uuid('case_id').notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.caseId, table.term] }),
    index('case_terms_term').on(
      table.departmentId,
      sql`${table.term} collate "C"`,
      table.submittedAt,
      table.caseId,
    ),
    departmentPolicy(),
  ],
)

/** What was submitted: immutable, numbered from 1. */
export const caseSubmissions = pgTable(
  'case_submissions',
  {
    departmentId: uuid('department_id').notNull(),
    caseId: uuid('case_id').notNull(),
    number: integer('number').notNull(),
    /** Sensitive values are sealed. */
    answers: jsonb('answers').$type<Record<string, unknown>>().notNull(),
    /** By path, as judged. */
    visibility: jsonb('visibility').$type<Record<string, boolean>>().notNull(),
    provenance: jsonb('provenance').$type<Record<string, ProvenanceView>>().notNull(),
    materials: jsonb('materials').$type<SubmittedMaterial[]>().notNull(),
    /** How the sources stood. */
    sources: jsonb('sources').$type<SourceState[]>().notNull(),
    /** Sealed: what the sources answered that options were taken from, by their key. */
    sourceResponses: jsonb('source_responses').$type<Record<string, unknown>>().notNull().default({}),
    /** Files of fields by id. */
    fieldAttachments: jsonb('field_attachments').$type<string[]>().notNull(),
    warnings: jsonb('warnings').$type<Issue[]>().notNull(),
    /** SHA-256 of the canonical answers. */
    digest: text('digest').notNull(),
    /** The instant of the judgement. */
    judgedAt: timestamp('judged_at', { withTimezone: true }).notNull(),
    submittedBy: text('submitted_by').notNull(),
  },
  table => [primaryKey({ columns: [table.departmentId, table.caseId, table.number] }), departmentPolicy()],
)

export type SubmittedMaterial = {
  material: string
  attachmentIds: string[]
  exemption?: MaterialExemptionRow
}

/** What happened, 1, 2, 3 … per case; each row carries the hash of the one before. */
export const caseEvents = pgTable(
  'case_events',
  {
    departmentId: uuid('department_id').notNull(),
    caseId: uuid('case_id').notNull(),
    sequence: integer('sequence').notNull(),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
    type: text('type').notNull(),
    event: jsonb('event').$type<CaseEvent>().notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  table => [primaryKey({ columns: [table.departmentId, table.caseId, table.sequence] }), departmentPolicy()],
)
