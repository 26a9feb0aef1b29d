import type { Field } from '@yibiao/schemas'
import {
  boolean,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { partOfSharedPolicies, sharedPolicies } from '../db/policies.ts'

/** Groups of fields that items link or copy; a shared one is offered to every department. */
export const blocks = pgTable(
  'blocks',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull(),
    isShared: boolean('is_shared').notNull(),
    /** No longer offered; what links it keeps it. */
    isRetired: boolean('is_retired').notNull(),
    latestVersion: integer('latest_version').notNull(),
    /** Fields of the newest version, those inside others included. */
    fieldCount: integer('field_count').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
    updatedBy: text('updated_by').notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    // A link names the block alone: whose it is, row security answers.
    index('blocks_id').on(table.id),
    ...sharedPolicies(),
  ],
)

/** Versions of blocks; never changed. */
export const blockVersions = pgTable(
  'block_versions',
  {
    departmentId: uuid('department_id').notNull(),
    blockId: uuid('block_id').notNull(),
    version: integer('version').notNull(),
    fields: json('fields').$type<Field[]>().notNull(),
    note: text('note'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: text('created_by').notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.blockId, table.version] }),
    index('block_versions_block').on(table.blockId, table.version),
    ...partOfSharedPolicies('block_versions', { table: 'blocks', key: 'block_id' }),
  ],
)
