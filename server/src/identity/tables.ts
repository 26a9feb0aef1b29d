import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes } from '../db/bytes.ts'
import { partyPolicy, servicePolicy } from '../db/policies.ts'

/** Finds a party by its document without storing the number: keyed digest of document type and number. */
export const partyDigests = pgTable(
  'party_digests',
  {
    digest: text('digest').primaryKey(),
    partyId: uuid('party_id').notNull(),
  },
  table => [unique('party_digests_party').on(table.partyId), servicePolicy('identity')],
)

/** Persons and organisations. */
export const parties = pgTable(
  'parties',
  {
    partyId: uuid('party_id').primaryKey(),
    kind: text('kind', { enum: ['person', 'organisation'] }).notNull(),
    name: text('name').notNull(),
    /** GA/T 2000.156 for persons, `creditCode` for organisations. */
    documentType: text('document_type').notNull(),
    /** Sealed with a key of this party. */
    documentNumber: bytes('document_number').notNull(),
    mobile: bytes('mobile'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** Last time an identity provider vouched for name and document; null for parties made at a window. */
    verifiedAt: timestamp('verified_at', { withTimezone: true }),
  },
  () => [partyPolicy(), servicePolicy('identity')],
)

/** One account at an identity provider. */
export const logins = pgTable(
  'logins',
  {
    id: uuid('id').primaryKey(),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    /** Name of the person at the keyboard. */
    personName: text('person_name').notNull(),
    /** Whom the login stands for as an applicant: the person or an organisation. Null: the provider told no document. */
    partyId: uuid('party_id'),
    personPartyId: uuid('person_party_id'),
    platformRole: text('platform_role', { enum: ['system', 'security', 'audit'] }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    suspendedAt: timestamp('suspended_at', { withTimezone: true }),
  },
  table => [unique('logins_subject').on(table.issuer, table.subject), servicePolicy('identity')],
)

/** Signed-in browsers. The token itself is only in the cookie. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    /** SHA-256 of the token. */
    tokenHash: text('token_hash').notNull(),
    loginId: uuid('login_id').notNull(),
    actingAs: text('acting_as', { enum: ['applicant', 'officer', 'designer', 'administrator'] }).notNull(),
    departmentId: uuid('department_id'),
    signedInAt: timestamp('signed_in_at', { withTimezone: true }).notNull(),
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  table => [
    unique('sessions_token').on(table.tokenHash),
    index('sessions_login').on(table.loginId),
    index('sessions_expiry').on(table.expiresAt),
    servicePolicy('identity'),
    servicePolicy('retention'),
  ],
)

/** Accounts of the local identity provider, for demonstrations. */
export const localAccounts = pgTable(
  'local_accounts',
  {
    username: text('username').notNull(),
    subject: text('subject').notNull(),
    passwordHash: text('password_hash').notNull(),
    /** What the login page calls it; null: not listed, name and password must be typed. */
    label: text('label'),
    position: integer('position').notNull(),
    /** Sealed claims, as JSON. */
    claims: bytes('claims').notNull(),
    failures: integer('failures').notNull().default(0),
    lockedUntil: timestamp('locked_until', { withTimezone: true }),
    isActive: boolean('is_active').notNull().default(true),
  },
  table => [
    primaryKey({ columns: [table.username] }),
    unique('local_accounts_subject').on(table.subject),
    servicePolicy('identity'),
  ],
)
