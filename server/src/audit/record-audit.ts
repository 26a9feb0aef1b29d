import { sql } from 'drizzle-orm'
import { actorKeyOf, type Actor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { platformChainId } from '../db/policies.ts'
import { jsonParameter, parameter, prepareStatement } from '../db/statement.ts'
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

/** The entry of the values that `auditValues` gives. */
export const insertAudit = sql`
  insert into ${audit} (department_id, id, at, actor_key, actor_name, action, subject_type, subject_id, request_id, details)
  values (${parameter('auditChainId')}::uuid, ${parameter('auditId')}::uuid, ${parameter('auditAt')}::timestamptz,
    ${parameter('actorKey')}, ${parameter('actorName')}, ${parameter('action')}, ${parameter('subjectType')},
    ${parameter('subjectId')}, ${parameter('requestId')}, ${jsonParameter('details')})`

type AuditValues = ReturnType<typeof auditValues>

const auditStatement = prepareStatement<AuditValues>(insertAudit)

export function auditValues(context: Context, entry: AuditEntry) {
  return {
    auditChainId: entry.departmentId ?? platformChainId,
    auditId: context.newId(),
    auditAt: context.clock.now().toISOString(),
    actorKey: entry.actor.key,
    actorName: entry.actor.name,
    action: entry.action,
    subjectType: entry.subject.type,
    subjectId: entry.subject.id,
    requestId: entry.actor.requestId,
    details: JSON.stringify(entry.details ?? {}),
  }
}

/** Writes the entry in the transaction of the act: one cannot exist without the other. */
export function recordAudit(context: Context, transaction: Transaction, entry: AuditEntry): void {
  transaction.send(auditStatement, auditValues(context, entry))
}

/** The actor of a request, for the audit log. */
export function auditActorOf(request: { actor: Actor; requestId: string }): AuditActor {
  const { actor } = request
  const counter = actor.type === 'applicant' ? actor.counter : undefined
  const name = actor.type === 'anonymous' ? '' : (counter?.officer ?? actor.name)
  return { key: actorKeyOf(request.actor), name, requestId: request.requestId }
}
