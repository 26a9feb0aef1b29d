import { and, eq } from 'drizzle-orm'
import type { Config } from '../config/config.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { localIssuer } from './local-provider.ts'
import type { Login } from './queries.ts'
import { logins } from './tables.ts'

/** What logins of this installation are stored under. */
export function issuerOf(config: Config): string {
  return config.identityProvider?.issuer.href ?? localIssuer
}

/**
 * The login of an account at the identity provider, made before its first sign-in when it must be: rights can be given
 * to somebody who has never come. It is linked to no party until the provider vouches for a document. Needs the
 * service scope `identity`.
 * @param subject of the account at the provider, which never changes; a name or a number does not identify anybody
 */
export async function ensureLogin(
  context: Context,
  transaction: Transaction,
  account: { subject: string; personName: string },
): Promise<Login> {
  const issuer = issuerOf(context.config)
  await transaction
    .insert(logins)
    .values({ id: context.newId(), issuer, ...account, createdAt: context.clock.now() })
    .onConflictDoNothing()
  const login = await findLoginBySubject(context, transaction, account.subject)
  if (login === undefined) throw new Error('A login vanished within its transaction.')
  return login
}

/** Needs the service scope `identity`. */
export async function findLoginBySubject(
  context: Context,
  transaction: Transaction,
  subject: string,
): Promise<Login | undefined> {
  const [login] = await transaction
    .select()
    .from(logins)
    .where(and(eq(logins.issuer, issuerOf(context.config)), eq(logins.subject, subject)))
  return login
}
