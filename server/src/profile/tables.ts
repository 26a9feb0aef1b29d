import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytes } from '../db/bytes.ts'
import { partyPolicy } from '../db/policies.ts'

/** 一人一档、一企一档: a party's last answer to each data element, sealed with the party's key. */
export const partyElements = pgTable(
  'party_elements',
  {
    partyId: uuid('party_id').notNull(),
    /** Data element of the shared catalogue, e.g. `person.name`. */
    element: text('element').notNull(),
    /** Sealed JSON. */
    value: bytes('value').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  table => [primaryKey({ columns: [table.partyId, table.element] }), partyPolicy()],
)
