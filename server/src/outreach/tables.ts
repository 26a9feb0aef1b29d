import { boolean, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytes } from '../db/bytes.ts'
import { departmentPolicy, partyPolicy } from '../db/policies.ts'

/** How somebody wants to be told beside the inbox. Nothing is sent to an address that its owner has not confirmed. */
const choice = () => ({
  sendsEmail: boolean('sends_email').notNull().default(false),
  sendsSms: boolean('sends_sms').notNull().default(false),
  /** Sealed; confirmed. */
  email: bytes('email'),
  /** Sealed; a code was sent to it. */
  pendingEmail: bytes('pending_email'),
  /** Keyed digest of the code. */
  codeDigest: text('code_digest'),
  codeExpiresAt: timestamp('code_expires_at', { withTimezone: true }),
  codeTries: integer('code_tries').notNull().default(0),
  locale: text('locale', { enum: ['zh-CN', 'en'] }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})

/** Of a party, in its own space. */
export const partyReach = pgTable(
  'party_reach',
  { partyId: uuid('party_id').primaryKey(), ...choice() },
  () => [partyPolicy()],
)

/** Of an officer, in the department that is worked for. */
export const officerReach = pgTable(
  'officer_reach',
  { departmentId: uuid('department_id').notNull(), loginId: uuid('login_id').notNull(), ...choice() },
  table => [primaryKey({ columns: [table.departmentId, table.loginId] }), departmentPolicy()],
)
