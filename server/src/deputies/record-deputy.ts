import type { NewDeputy } from '@yibiao/schemas'
import { and, eq, gte, inArray, isNull, lte } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { memberships } from '../departments/tables.ts'
import { AppError } from '../problems/app-error.ts'
import { deputies } from './tables.ts'

/**
 * 代理: from today or later somebody of the department works in the place of an absent officer. Officers name their own
 * deputy, an administrator anybody's; one deputy at a time.
 * @throws AppError `request.forbidden`, `deputy.…`
 */
export async function recordDeputy(
  context: Context,
  transaction: Transaction,
  { actor, today, given }: { actor: OfficerActor; today: string; given: NewDeputy },
  auditActor: AuditActor,
): Promise<void> {
  const { departmentId } = actor
  const { officerId = actor.loginId, deputyId, from, through, note } = given
  if (officerId !== actor.loginId && !actor.roles.includes('administrator'))
    throw new AppError('request.forbidden')
  if (officerId === deputyId) throw new AppError('deputy.sameOfficer')
  if (through < from || through < today) throw new AppError('deputy.dateOrder')
  const known = await transaction
    .select({ id: memberships.loginId })
    .from(memberships)
    .where(
      and(
        eq(memberships.departmentId, departmentId),
        inArray(memberships.loginId, [officerId, deputyId]),
        isNull(memberships.endedAt),
      ),
    )
    .for('update')
  if (known.length < 2) throw new AppError('deputy.unknownOfficer')
  const [other] = await transaction
    .select({ id: deputies.id })
    .from(deputies)
    .where(
      and(
        eq(deputies.departmentId, departmentId),
        eq(deputies.officerId, officerId),
        isNull(deputies.endedAt),
        lte(deputies.fromOn, through),
        gte(deputies.throughOn, from),
      ),
    )
    .limit(1)
  if (other !== undefined) throw new AppError('deputy.overlap')
  const id = context.newId()
  await transaction.insert(deputies).values({
    departmentId,
    id,
    officerId,
    deputyId,
    fromOn: from,
    throughOn: through,
    note: note ?? null,
    createdBy: actor.loginId,
    createdAt: context.clock.now(),
  })
  recordAudit(context, transaction, {
    departmentId,
    actor: auditActor,
    action: 'deputy.record',
    subject: { type: 'deputy', id },
    details: { officerId, deputyId, from, through },
  })
}

/**
 * Takes an arrangement back, from the next request on.
 * @throws AppError `request.notFound`, also for somebody else's
 */
export async function endDeputy(
  context: Context,
  transaction: Transaction,
  { actor, id }: { actor: OfficerActor; id: string },
  auditActor: AuditActor,
): Promise<void> {
  const { departmentId, loginId, roles } = actor
  const [ended] = await transaction
    .update(deputies)
    .set({ endedAt: context.clock.now() })
    .where(
      and(
        eq(deputies.departmentId, departmentId),
        eq(deputies.id, id),
        isNull(deputies.endedAt),
        roles.includes('administrator') ? undefined : eq(deputies.officerId, loginId),
      ),
    )
    .returning({ id: deputies.id })
  if (ended === undefined) throw new AppError('request.notFound')
  recordAudit(context, transaction, {
    departmentId,
    actor: auditActor,
    action: 'deputy.end',
    subject: { type: 'deputy', id },
  })
}
