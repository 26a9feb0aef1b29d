import { integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { platformPolicy } from '../db/policies.ts'

/**
 * What a department may call beyond the public internet: exact networks and ports of the government network. Written by
 * the platform's system administrator; a department cannot open a way for itself.
 */
export const egressDestinations = pgTable(
  'egress_destinations',
  {
    id: uuid('id').primaryKey(),
    departmentId: uuid('department_id').notNull(),
    /** In CIDR notation. */
    network: text('network').notNull(),
    port: integer('port').notNull(),
    /** What for, in words. */
    purpose: text('purpose').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  table => [
    unique('egress_destinations_once').on(table.departmentId, table.network, table.port),
    ...platformPolicy('system'),
  ],
)
