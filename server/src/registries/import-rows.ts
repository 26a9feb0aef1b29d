import { isDeepStrictEqual } from 'node:util'
import type { RegistryImported } from '@yibiao/schemas'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import type { Cell } from '../spreadsheets/read-table.ts'
import { readRegistry } from './queries.ts'
import { readRows } from './read-rows.ts'
import { registries, registryRows } from './tables.ts'

const batch = 1_000
const mostRejectedShown = 1_000

/**
 * Makes the good rows of a file the register's content: a new edition. Rows that are the same stay, changed ones are
 * replaced, those that the file no longer has are dropped; earlier editions stay readable.
 * @throws AppError `request.notFound`, `registry.columnMissing`
 */
export async function importRows(
  context: Context,
  transaction: Transaction,
  target: { departmentId: string; registryId: string; table: readonly Cell[][] },
  actor: AuditActor,
): Promise<RegistryImported> {
  const { departmentId, registryId } = target
  await transaction.execute(
    sql`select 1 from ${registries} where department_id = ${departmentId} and id = ${registryId} for update`,
  )
  const registry = await readRegistry(transaction, departmentId, registryId)
  const { rows, rejected } = readRows(target.table, registry.columns, registry.keyColumn)
  const inForce = await transaction
    .select({ key: registryRows.keyValue, values: registryRows.values })
    .from(registryRows)
    .where(
      and(
        eq(registryRows.departmentId, departmentId),
        eq(registryRows.registryId, registryId),
        isNull(registryRows.untilEdition),
      ),
    )
  const before = new Map(inForce.map(row => [row.key, row.values]))
  const changed = [...rows].filter(
    ([key, values]) => before.has(key) && !isDeepStrictEqual(before.get(key), values),
  )
  const added = [...rows].filter(([key]) => !before.has(key))
  const removed = [...before.keys()].filter(key => !rows.has(key))
  const edition = registry.edition + 1

  for (const keys of batches([...changed.map(([key]) => key), ...removed])) {
    await transaction
      .update(registryRows)
      .set({ untilEdition: edition })
      .where(
        and(
          eq(registryRows.departmentId, departmentId),
          eq(registryRows.registryId, registryId),
          isNull(registryRows.untilEdition),
          inArray(registryRows.keyValue, keys),
        ),
      )
  }
  for (const entries of batches([...changed, ...added])) {
    await transaction.insert(registryRows).values(
      entries.map(([keyValue, values]) => ({
        departmentId,
        registryId,
        keyValue,
        sinceEdition: edition,
        values,
      })),
    )
  }
  await transaction
    .update(registries)
    .set({ edition, updatedAt: context.clock.now() })
    .where(and(eq(registries.departmentId, departmentId), eq(registries.id, registryId)))
  const counts = { added: added.length, changed: changed.length, removed: removed.length }
  recordAudit(context, transaction, {
    departmentId,
    actor,
    action: 'registry.import',
    subject: { type: 'registry', id: registryId },
    details: { edition, ...counts, rejected: rejected.length },
  })
  return { edition, ...counts, rejected: rejected.slice(0, mostRejectedShown) }
}

function batches<Entry>(entries: readonly Entry[]): Entry[][] {
  return Array.from({ length: Math.ceil(entries.length / batch) }, (_, index) =>
    entries.slice(index * batch, (index + 1) * batch),
  )
}
