import { and, eq } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { watchedCases } from './tables.ts'

/** 关注, or no longer; done again it changes nothing. */
export async function watchCase(
  context: Context,
  transaction: Transaction,
  { departmentId, loginId }: OfficerActor,
  caseId: string,
  isWatched: boolean,
  actor: AuditActor,
): Promise<void> {
  if (isWatched)
    await transaction
      .insert(watchedCases)
      .values({ departmentId, loginId, caseId, watchedAt: context.clock.now() })
      .onConflictDoNothing()
  else await transaction.delete(watchedCases).where(ofOfficer(departmentId, loginId, caseId))
  recordAudit(context, transaction, {
    departmentId,
    actor,
    action: isWatched ? 'case.watch' : 'case.unwatch',
    subject: { type: 'case', id: caseId },
  })
}

export async function isWatching(
  reader: Reader,
  departmentId: string,
  loginId: string,
  caseId: string,
): Promise<boolean> {
  const rows = await reader
    .select({ caseId: watchedCases.caseId })
    .from(watchedCases)
    .where(ofOfficer(departmentId, loginId, caseId))
  return rows.length > 0
}

function ofOfficer(departmentId: string, loginId: string, caseId: string) {
  return and(
    eq(watchedCases.departmentId, departmentId),
    eq(watchedCases.loginId, loginId),
    eq(watchedCases.caseId, caseId),
  )
}
