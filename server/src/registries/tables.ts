import type { JsonValue } from '@yibiao/core/expression'
import type { LocalizedText } from '@yibiao/schemas'
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
import { departmentPolicy } from '../db/policies.ts'

/** A column of a register. */
export type RegistryColumn = { name: string; valueType: 'text' | 'number' | 'date' | 'boolean' }

/** Lists that a department uploads: often the only system it has. */
export const registries = pgTable(
  'registries',
  {
    departmentId: uuid('department_id').notNull(),
    id: uuid('id').notNull(),
    key: text('key').notNull(),
    name: jsonb('name').$type<LocalizedText>().notNull(),
    keyColumn: text('key_column').notNull(),
    columns: jsonb('columns').$type<RegistryColumn[]>().notNull(),
    /** Number of the last import; 0 before the first. */
    edition: integer('edition').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    unique('registries_key').on(table.departmentId, table.key),
    departmentPolicy(),
  ],
)

/** Rows in force from one import until another changes or drops them. */
export const registryRows = pgTable(
  'registry_rows',
  {
    departmentId: uuid('department_id').notNull(),
    registryId: uuid('registry_id').notNull(),
    keyValue: text('key_value').notNull(),
    /** Import that brought the row. */
    sinceEdition: integer('since_edition').notNull(),
    /** Import that changed or dropped it; null while in force. */
    untilEdition: integer('until_edition'),
    values: jsonb('values').$type<Record<string, JsonValue>>().notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.registryId, table.keyValue, table.sinceEdition] }),
    index('registry_rows_in_force').on(
      table.departmentId,
      table.registryId,
      table.keyValue,
      table.untilEdition,
    ),
    departmentPolicy(),
  ],
)
