import { asc, eq } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { parseNetwork, type AllowedDestination } from './permit-destination.ts'
import { egressDestinations } from './tables.ts'

export type Destination = typeof egressDestinations.$inferSelect

/** What the platform allows a department beyond the public internet. */
export function listAllowed(reader: Reader, departmentId: string): Promise<AllowedDestination[]> {
  const { network, port } = egressDestinations
  return reader
    .select({ network, port })
    .from(egressDestinations)
    .where(eq(egressDestinations.departmentId, departmentId))
}

export function listDestinations(reader: Reader): Promise<Destination[]> {
  const { departmentId, network, port } = egressDestinations
  return reader.select().from(egressDestinations).orderBy(asc(departmentId), asc(network), asc(port))
}

/**
 * Opens one network and port to one department. Platform role `system`. What is open already stays as it is.
 * @throws AppError `egress.networkInvalid`
 */
export async function allowDestination(
  context: Context,
  transaction: Transaction,
  given: Pick<Destination, 'departmentId' | 'network' | 'port' | 'purpose'>,
  actor: AuditActor,
): Promise<void> {
  if (parseNetwork(given.network) === undefined)
    throw new AppError('egress.networkInvalid', { network: given.network })
  const row = { ...given, id: context.newId(), createdAt: context.clock.now() }
  await transaction.insert(egressDestinations).values(row).onConflictDoNothing()
  const { departmentId, network, port, purpose } = given
  recordAudit(context, transaction, {
    actor,
    action: 'egress.allow',
    subject: { type: 'department', id: departmentId },
    details: { network, port, purpose },
  })
}

/** Closes it again. Platform role `system`. @returns false when there is none */
export async function withdrawDestination(
  context: Context,
  transaction: Transaction,
  id: string,
  actor: AuditActor,
): Promise<boolean> {
  const [gone] = await transaction.delete(egressDestinations).where(eq(egressDestinations.id, id)).returning()
  if (gone === undefined) return false
  const { departmentId, network, port } = gone
  recordAudit(context, transaction, {
    actor,
    action: 'egress.withdraw',
    subject: { type: 'department', id: departmentId },
    details: { network, port },
  })
  return true
}
