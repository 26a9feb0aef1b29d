import { sql } from 'drizzle-orm'
import { bigint, customType, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { anyScopeInserts, servicePolicy } from '../db/policies.ts'

/** A transaction id that never comes again; compared by the database, carried as text. */
const transactionId = customType<{ data: string; driverData: string }>({ dataType: () => 'xid8' })

/**
 * That something changed, for whom, and nothing of what: pages that show it ask again, as themselves. Written in the
 * transaction of the change, kept for minutes. Ordered by transaction and number, and read as far as every transaction
 * has ended, so that no reader passes one that commits late.
 */
export const liveSignals = pgTable(
  'live_signals',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    transaction: transactionId('transaction')
      .notNull()
      .default(sql`pg_current_xact_id()`),
    /** Officers of a department, or whoever acts for a party. */
    departmentId: uuid('department_id'),
    partyId: uuid('party_id'),
    kind: text('kind').$type<'case' | 'inbox'>().notNull(),
    /** Of a `case` signal. */
    caseId: uuid('case_id'),
    version: integer('version'),
    /** Of an `inbox` signal to officers: whose. */
    loginIds: uuid('login_ids').array(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  table => [
    index('live_signals_order').on(table.transaction, table.id),
    index('live_signals_age').on(table.createdAt),
    anyScopeInserts(),
    servicePolicy('live', 'select'),
    servicePolicy('retention'),
  ],
)
