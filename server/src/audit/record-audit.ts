import { actorKeyOf, type Actor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { platformChainId } from '../db/policies.ts'
import { audit } from './tables.ts'

/** Who acted, and in which request; background work names itself. */
export type AuditActor = { key: string; name: string; requestId: string }

export type AuditEntry = {
  /** Absent: an act on the platform, outside every department. */
  departmentId?: string | undefined
  actor: AuditActor
  /** `<subject>.<verb>`, e.g. `case.accept`. */
  action: string
  subject: { type: string; id: string }
  /** Facts a reader needs, e.g. a reason; never personal data. */
  details?: Readonly<Record<string, unknown>>
}

/** Writes the entry in the transaction of the act: one cannot exist without the other. */
export async function recordAudit(
  context: Context,
  transaction: Transaction,
  entry: AuditEntry,
): Promise<void> {
  await transaction.insert(audit).values({
    departmentId: entry.departmentId ?? platformChainId,
    id: context.newId(),
    at: context.clock.now(),
    actorKey: entry.actor.key,
    actorName: entry.actor.name,
    action: entry.action,
    subjectType: entry.subject.type,
    subjectId: entry.subject.id,
    requestId: entry.actor.requestId,
    details: entry.details ?? {},
  })
}

/** The actor of a request, for the audit log. */
export function auditActorOf(request: { actor: Actor; requestId: string }): AuditActor {
  const name = request.actor.type === 'anonymous' ? '' : request.actor.name
  return { key: actorKeyOf(request.actor), name, requestId: request.requestId }
}
