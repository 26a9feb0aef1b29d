import { eq } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import type { PlatformRole } from '../db/scope.ts'
import { AppError } from '../problems/app-error.ts'
import { ensureLogin } from './ensure-login.ts'
import { listMemberships } from './queries.ts'
import { logins } from './tables.ts'

/**
 * Makes an account one of the three platform administrators 三员, or none. A login has one such role at most, and no
 * member of a department has any. Needs the service scope `identity`.
 * @throws AppError `platform.otherRole`, `platform.isMember`
 */
export async function setPlatformRole(
  context: Context,
  transaction: Transaction,
  account: { subject: string; personName: string },
  platformRole: PlatformRole | null,
  actor: AuditActor,
): Promise<void> {
  const login = await ensureLogin(context, transaction, account)
  if (platformRole !== null) {
    if (login.platformRole !== null && login.platformRole !== platformRole)
      throw new AppError('platform.otherRole', { role: login.platformRole })
    if ((await listMemberships(transaction, login.id)).length > 0) throw new AppError('platform.isMember')
  }
  await transaction.update(logins).set({ platformRole }).where(eq(logins.id, login.id))
  recordAudit(context, transaction, {
    actor,
    action: 'platformRole.set',
    subject: { type: 'login', id: login.id },
    details: { platformRole },
  })
}
