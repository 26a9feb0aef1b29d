import { and, eq } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { memberships } from './tables.ts'

export type Membership = {
  departmentId: string
  loginId: string
  officerName: string
  position: string
  /** Keys of the department's roles. */
  roles: readonly string[]
}

/** Makes the login a member with exactly these roles, from the next request on. */
export async function setMembership(
  context: Context,
  transaction: Transaction,
  membership: Membership,
  actor: AuditActor,
): Promise<void> {
  const values = {
    ...membership,
    roles: [...membership.roles],
    createdAt: context.clock.now(),
    endedAt: null,
  }
  await transaction
    .insert(memberships)
    .values(values)
    .onConflictDoUpdate({
      target: [memberships.departmentId, memberships.loginId],
      set: { officerName: values.officerName, position: values.position, roles: values.roles, endedAt: null },
    })
  recordAudit(context, transaction, {
    departmentId: membership.departmentId,
    actor,
    action: 'membership.set',
    subject: { type: 'login', id: membership.loginId },
    details: { roles: [...membership.roles] },
  })
}

/** Takes all roles away; the next request of the person is refused. */
export async function endMembership(
  context: Context,
  transaction: Transaction,
  membership: Pick<Membership, 'departmentId' | 'loginId'>,
  actor: AuditActor,
): Promise<void> {
  const { departmentId, loginId } = membership
  await transaction
    .update(memberships)
    .set({ endedAt: context.clock.now(), roles: [] })
    .where(and(eq(memberships.departmentId, departmentId), eq(memberships.loginId, loginId)))
  recordAudit(context, transaction, {
    departmentId,
    actor,
    action: 'membership.end',
    subject: { type: 'login', id: loginId },
  })
}
