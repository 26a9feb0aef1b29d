import type { CompiledFlow } from '@yibiao/core/flow'
import type { CompiledForm } from '@yibiao/core/form'
import type { ItemDefinition, LocalizedText, TimeLimit } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { departmentPolicy, publishedPolicies } from '../db/policies.ts'

export type ItemState = 'draft' | 'inUse' | 'suspended' | 'cancelled'

/** Items as their department designs them: the draft, and which version is in use. */
export const items = pgTable(
  'items',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    /** Slug, unique in the department. */
    key: text('key').notNull(),
    state: text('state').$type<ItemState>().notNull(),
    /**
     * The draft; possibly incomplete, so read it with `readItemDefinition` where it must be whole. `json`, not
     * `jsonb`: the source editor shows what was written, in its order.
     */
    definition: json('definition').$type<Record<string, unknown>>().notNull(),
    revision: integer('revision').notNull(),
    publishedVersion: integer('published_version'),
    /** Revision the version in use was made of. */
    publishedRevision: integer('published_revision'),
    /** Frozen, and in use from `scheduledAt` on. */
    scheduledVersion: integer('scheduled_version'),
    scheduledAt: timestamp('scheduled_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
    updatedBy: text('updated_by').notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    unique('items_key').on(table.departmentId, table.key),
    index('items_updated').on(table.departmentId, table.updatedAt, table.id),
    departmentPolicy(),
  ],
)

/** What a version is executed with: rules and flow as syntax trees. */
export type CompiledVersion = { form: CompiledForm; flow: CompiledFlow }

/** Published versions; never changed. */
export const itemVersions = pgTable(
  'item_versions',
  {
    departmentId: uuid('department_id').notNull(),
    itemId: uuid('item_id').notNull(),
    version: integer('version').notNull(),
    definition: json('definition').$type<ItemDefinition>().notNull(),
    compiled: jsonb('compiled').$type<CompiledVersion>().notNull(),
    /** SHA-256 of the canonical definition. */
    digest: text('digest').notNull(),
    note: text('note'),
    /** Revision of the draft it was made of. */
    revision: integer('revision').notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
    publishedBy: text('published_by').notNull(),
    /** The second person, where the department asks for one. */
    approvedBy: text('approved_by'),
    /** When it was to be put in use; at once when absent. */
    startsAt: timestamp('starts_at', { withTimezone: true }),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.itemId, table.version] }),
    index('item_versions_item').on(table.itemId, table.version),
    ...publishedPolicies(),
  ],
)

/** The directory of items that can be found: one row per published item, for lists and search. */
export const publishedItems = pgTable(
  'published_items',
  {
    departmentId: uuid('department_id').notNull(),
    itemId: uuid('item_id').notNull(),
    /** By it other departments name the item. */
    key: text('key').notNull(),
    version: integer('version').notNull(),
    state: text('state').$type<Exclude<ItemState, 'draft'>>().notNull(),
    departmentName: text('department_name').notNull(),
    name: jsonb('name').$type<LocalizedText>().notNull(),
    summary: jsonb('summary').$type<LocalizedText>().notNull(),
    caseType: text('case_type').$type<'immediate' | 'promised' | 'other'>().notNull(),
    promised: jsonb('promised').$type<TimeLimit>().notNull(),
    /** 通办: whether counters of other departments take applications. */
    isCrossRegion: boolean('is_cross_region').notNull(),
    /** Name, summary, keywords and department in lower case: what a search looks through. */
    searchText: text('search_text').notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.itemId] }),
    unique('published_items_key').on(table.departmentId, table.key),
    index('published_items_item').on(table.itemId),
    ...publishedPolicies(),
  ],
)

/** Drafts that somebody wants in use, frozen as they were, with what the second person said. */
export const publishRequests = pgTable(
  'publish_requests',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    itemId: uuid('item_id').notNull(),
    revision: integer('revision').notNull(),
    definition: json('definition').$type<Record<string, unknown>>().notNull(),
    /** SHA-256 of the canonical definition. */
    digest: text('digest').notNull(),
    note: text('note'),
    startsAt: timestamp('starts_at', { withTimezone: true }),
    /** Actor key: who asked cannot approve, whatever the name. */
    requestedKey: text('requested_key').notNull(),
    requestedBy: text('requested_by').notNull(),
    requestedAt: timestamp('requested_at', { withTimezone: true }).notNull(),
    state: text('state').$type<'pending' | 'approved' | 'rejected' | 'withdrawn'>().notNull(),
    decidedBy: text('decided_by'),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    opinion: text('opinion'),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    uniqueIndex('publish_requests_pending')
      .on(table.departmentId, table.itemId)
      .where(sql`state = 'pending'`),
    index('publish_requests_item').on(table.departmentId, table.itemId, table.requestedAt),
    departmentPolicy(),
  ],
)

/** States of a draft that somebody gave a name, to come back to. */
export const itemSnapshots = pgTable(
  'item_snapshots',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    itemId: uuid('item_id').notNull(),
    name: text('name').notNull(),
    revision: integer('revision').notNull(),
    definition: json('definition').$type<Record<string, unknown>>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: text('created_by').notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    index('item_snapshots_item').on(table.departmentId, table.itemId, table.createdAt),
    departmentPolicy(),
  ],
)

/** Who has an item open, a row per tab; a tab that fell silent is not shown. */
export const itemPresence = pgTable(
  'item_presence',
  {
    departmentId: uuid('department_id').notNull(),
    itemId: uuid('item_id').notNull(),
    tabId: uuid('tab_id').notNull(),
    actorKey: text('actor_key').notNull(),
    name: text('name').notNull(),
    part: text('part').notNull(),
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
  },
  table => [primaryKey({ columns: [table.departmentId, table.itemId, table.tabId] }), departmentPolicy()],
)
