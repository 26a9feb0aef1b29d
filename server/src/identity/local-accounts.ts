import { asc, eq, isNotNull } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { checkPassword, hashPassword } from './password.ts'
import { openText, sealText } from './seal.ts'
import { localAccounts } from './tables.ts'

const identity = { service: 'identity' } as const
const maxFailures = 5
const lockMinutes = 15

/** An account of the local identity provider. */
export type LocalAccount = {
  username: string
  password: string
  subject: string
  /** Shown on the login page to be picked; null: not shown. */
  label: string | null
  /** Order on the login page. */
  position: number
  claims: Readonly<Record<string, unknown>>
}

/** Makes or replaces the account. */
export async function saveLocalAccount(
  context: Context,
  transaction: Transaction,
  account: LocalAccount,
): Promise<void> {
  const values = {
    username: account.username,
    subject: account.subject,
    label: account.label,
    position: account.position,
    passwordHash: await hashPassword(account.password),
    claims: sealText(context.config.dataSecret, `account:${account.subject}`, JSON.stringify(account.claims)),
  }
  await transaction
    .insert(localAccounts)
    .values(values)
    .onConflictDoUpdate({ target: localAccounts.username, set: values })
}

export type ListedAccount = { username: string; label: string }

export async function listLocalAccounts(context: Context): Promise<ListedAccount[]> {
  const rows = await withReader(context.database, identity, reader =>
    reader
      .select({ username: localAccounts.username, label: localAccounts.label })
      .from(localAccounts)
      .where(isNotNull(localAccounts.label))
      .orderBy(asc(localAccounts.position)),
  )
  return rows.map(({ username, label }) => ({ username, label: label ?? username }))
}

/** The subject of a listed account, picked without a password: for demonstrations only. */
export async function pickLocalAccount(context: Context, username: string): Promise<string | undefined> {
  if (context.config.mode !== 'demo') return undefined
  const row = await findAccount(context, username)
  return row === undefined || row.label === null || !row.isActive ? undefined : row.subject
}

/**
 * The subject of the account when the password is right. After five failures the account is locked for 15 minutes;
 * wrong name, wrong password and locked look the same.
 */
export async function signInLocally(
  context: Context,
  username: string,
  password: string,
): Promise<string | undefined> {
  const row = await findAccount(context, username)
  const isRight = await checkPassword(password, row?.passwordHash)
  if (row === undefined) return undefined
  const now = context.clock.now()
  const isLocked = row.lockedUntil !== null && row.lockedUntil > now
  if (isLocked || !row.isActive) return undefined
  const failures = isRight ? 0 : row.failures + 1
  const lockedUntil = failures >= maxFailures ? new Date(now.getTime() + lockMinutes * 60_000) : null
  await withTransaction(context.database, identity, transaction =>
    transaction
      .update(localAccounts)
      .set({ failures: lockedUntil === null ? failures : 0, lockedUntil })
      .where(eq(localAccounts.username, username)),
  )
  return isRight ? row.subject : undefined
}

export async function findLocalClaims(
  context: Context,
  subject: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const [row] = await withReader(context.database, identity, reader =>
    reader.select().from(localAccounts).where(eq(localAccounts.subject, subject)),
  )
  if (row === undefined || !row.isActive) return undefined
  const text = openText(context.config.dataSecret, `account:${subject}`, row.claims)
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, unknown>)
}

async function findAccount(
  context: Context,
  username: string,
): Promise<typeof localAccounts.$inferSelect | undefined> {
  const [row] = await withReader(context.database, identity, reader =>
    reader.select().from(localAccounts).where(eq(localAccounts.username, username)),
  )
  return row
}
