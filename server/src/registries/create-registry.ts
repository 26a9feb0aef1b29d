import type { CreateRegistry, RegistrySummary } from '@yibiao/schemas'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { toRegistrySummary } from './queries.ts'
import { registries } from './tables.ts'

/** @throws AppError `registry.keyColumnUnknown`, `registry.keyTaken` */
export async function createRegistry(
  context: Context,
  transaction: Transaction,
  departmentId: string,
  registry: CreateRegistry,
  actor: AuditActor,
): Promise<RegistrySummary> {
  if (!registry.columns.some(column => column.name === registry.keyColumn)) {
    throw new AppError('registry.keyColumnUnknown', { column: registry.keyColumn })
  }
  const [row] = await transaction
    .insert(registries)
    .values({ departmentId, id: context.newId(), ...registry, edition: 0, updatedAt: context.clock.now() })
    .onConflictDoNothing()
    .returning()
  if (row === undefined) throw new AppError('registry.keyTaken', { key: registry.key })
  recordAudit(context, transaction, {
    departmentId,
    actor,
    action: 'registry.create',
    subject: { type: 'registry', id: row.id },
    details: { key: row.key },
  })
  return toRegistrySummary(row, 0)
}
