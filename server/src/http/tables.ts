import { index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { bytes } from '../db/bytes.ts'
import { actorPolicy, servicePolicy } from '../db/policies.ts'

/**
 * Answers already given, by Idempotency-Key: a retry gets the same bytes. Written in the transaction of the effect,
 * so an effect without its answer, or an answer without its effect, cannot exist. Kept for 24 hours.
 */
export const idempotentAnswers = pgTable(
  'idempotent_answers',
  {
    actorKey: text('actor_key').notNull(),
    /** Method and path pattern of the route. */
    route: text('route').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of the concrete path and the body. */
    payloadHash: text('payload_hash').notNull(),
    status: integer('status').notNull(),
    headers: text('headers').notNull(),
    body: bytes('body').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.actorKey, table.route, table.key] }),
    index('idempotent_answers_created_at').on(table.createdAt),
    actorPolicy(),
    servicePolicy('retention'),
  ],
)
