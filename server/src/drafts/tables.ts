import type { DraftView, LocalizedText, OpenPart, ProvenanceView, SourceState } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes } from '../db/bytes.ts'
import type { ParentReference } from '../children/parent-reference.ts'
import { partyPolicy, servicePolicy } from '../db/policies.ts'
import type { MaterialExemptionRow } from '../cases/tables.ts'

/** Applications and corrections being filled; the party's own until they are submitted. */
export const drafts = pgTable(
  'drafts',
  {
    partyId: uuid('party_id').notNull(),
    id: uuid('id').notNull(),
    /**
     * Of an application the person who fills it: nobody else reaches it, also none who acts for the same organisation.
     * Null for a correction, which everybody who acts for the party may make.
     */
    authorPartyId: uuid('author_party_id'),
    kind: text('kind').$type<DraftView['kind']>().notNull(),
    /** The department the application goes to. */
    departmentId: uuid('department_id').notNull(),
    itemId: uuid('item_id').notNull(),
    itemVersion: integer('item_version').notNull(),
    itemName: jsonb('item_name').$type<LocalizedText>().notNull(),
    /** Which of the author's applications for the item; the smallest that is free. */
    number: integer('number').notNull(),
    /** Of a correction. */
    caseId: uuid('case_id'),
    situation: jsonb('situation').$type<Record<string, string>>().notNull(),
    answers: jsonb('answers').$type<Record<string, unknown>>().notNull(),
    /** Revision of the last change by path: what a writer's base revision is compared with. */
    pathRevisions: jsonb('path_revisions').$type<Record<string, number>>().notNull(),
    provenance: jsonb('provenance').$type<Record<string, ProvenanceView>>().notNull(),
    sources: jsonb('sources').$type<SourceState[]>().notNull(),
    /** The server's own copies of what sources said, by path: what counts for locked values. */
    copies: jsonb('copies').$type<Record<string, unknown>>().notNull(),
    /** Sealed: what sources answered that options are taken from, by their key. */
    sourceResponses: jsonb('source_responses').$type<Record<string, unknown>>().notNull().default({}),
    /** Materials that need not be handed in, by key. */
    exemptions: jsonb('exemptions').$type<Record<string, MaterialExemptionRow>>().notNull(),
    /** Of a correction: the only parts that are open. */
    opens: jsonb('opens').$type<OpenPart[]>(),
    /** Sealed: answers of earlier versions for which the pinned one has no place. */
    leftBehind: bytes('left_behind'),
    dueOn: date('due_on'),
    /** Of the application of a 子办件: the case that waits for it. */
    parent: jsonb('parent').$type<ParentReference>(),
    /** Id of the page of the form that was open last. */
    page: text('page'),
    revision: integer('revision').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.partyId, table.id] }),
    uniqueIndex('drafts_application')
      .on(table.partyId, table.authorPartyId, table.itemId, table.number)
      .where(sql`kind = 'application'`),
    uniqueIndex('drafts_correction')
      .on(table.partyId, table.caseId)
      .where(sql`kind = 'correction'`),
    uniqueIndex('drafts_parent')
      .on(table.partyId, sql`(parent ->> 'caseId')`, sql`(parent ->> 'child')`)
      .where(sql`parent is not null`),
    index('drafts_updated').on(table.partyId, table.updatedAt, table.id),
    partyPolicy(),
    servicePolicy('retention'),
    // How many drafts a new version touches: counted, never shown.
    servicePolicy('publishing', 'select'),
  ],
)
