import { and, eq, gte, isNull, or, type SQL } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { todayOf } from '../engine/advance-case.ts'
import { deputies } from './tables.ts'

type Member = { departmentId: string; loginId: string }

/** Arrangements of today and later in which the member is absent or stands in. */
export function deputiesOf({ departmentId, loginId }: Member, today: string): SQL | undefined {
  return and(
    eq(deputies.departmentId, departmentId),
    or(eq(deputies.officerId, loginId), eq(deputies.deputyId, loginId)),
    isNull(deputies.endedAt),
    gte(deputies.throughOn, today),
  )
}

/** Takes back every arrangement with a member who leaves: it would count again should they come back. */
export async function endDeputiesOf(
  context: Context,
  transaction: Transaction,
  member: Member,
  actor: AuditActor,
): Promise<void> {
  const ended = await transaction
    .update(deputies)
    .set({ endedAt: context.clock.now() })
    .where(deputiesOf(member, todayOf(context)))
    .returning({ id: deputies.id })
  for (const { id } of ended)
    recordAudit(context, transaction, {
      departmentId: member.departmentId,
      actor,
      action: 'deputy.end',
      subject: { type: 'deputy', id },
    })
}
