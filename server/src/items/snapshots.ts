import type { ItemSnapshot, SnapshotList, SnapshotSummary } from '@yibiao/schemas'
import { and, count, desc, eq } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { requireRevision } from '../http/revision.ts'
import { AppError } from '../problems/app-error.ts'
import { lockItem, readItem } from './queries.ts'
import { itemSnapshots } from './tables.ts'

type Target = { departmentId: string; itemId: string }

/** Of one item; enough for every stage of work on it, few enough to choose from. */
const mostSnapshots = 100

/** @throws AppError `request.notFound` */
export async function listSnapshots(reader: Reader, target: Target): Promise<SnapshotList> {
  await readItem(reader, target.departmentId, target.itemId)
  const rows = await reader
    .select(summaryColumns)
    .from(itemSnapshots)
    .where(ofItem(target))
    .orderBy(desc(itemSnapshots.createdAt), desc(itemSnapshots.id))
    .limit(mostSnapshots)
  return { entries: rows.map(toSummary) }
}

/** @throws AppError `request.notFound` */
export async function readSnapshot(
  reader: Reader,
  target: Target & { snapshotId: string },
): Promise<ItemSnapshot> {
  const [row] = await reader
    .select({ id: itemSnapshots.id, name: itemSnapshots.name, definition: itemSnapshots.definition })
    .from(itemSnapshots)
    .where(and(ofItem(target), eq(itemSnapshots.id, target.snapshotId)))
  if (row === undefined) throw new AppError('request.notFound')
  return row
}

/**
 * Keeps the draft as it is now under a name.
 * @throws AppError `request.notFound`, `revision.changed`, `item.tooManySnapshots`
 */
export async function createSnapshot(
  context: Context,
  transaction: Transaction,
  snapshot: Target & { name: string; revision: number },
  actor: AuditActor,
): Promise<SnapshotSummary> {
  const { departmentId, itemId, name } = snapshot
  const item = await lockItem(transaction, departmentId, itemId)
  requireRevision(snapshot.revision, item.revision, { updatedBy: item.updatedBy })
  const [kept] = await transaction.select({ number: count() }).from(itemSnapshots).where(ofItem(snapshot))
  if ((kept?.number ?? 0) >= mostSnapshots)
    throw new AppError('item.tooManySnapshots', { count: mostSnapshots })
  const [row] = await transaction
    .insert(itemSnapshots)
    .values({
      departmentId,
      id: context.newId(),
      itemId,
      name,
      revision: item.revision,
      definition: item.definition,
      createdAt: context.clock.now(),
      createdBy: actor.name,
    })
    .returning(summaryColumns)
  if (row === undefined) throw new Error('The snapshot was not stored.')
  recordAudit(context, transaction, {
    departmentId,
    actor,
    action: 'item.createSnapshot',
    subject: { type: 'item', id: itemId },
    details: { snapshot: row.id, name, revision: item.revision },
  })
  return toSummary(row)
}

/** @throws AppError `request.notFound` */
export async function deleteSnapshot(
  context: Context,
  transaction: Transaction,
  target: Target & { snapshotId: string },
  actor: AuditActor,
): Promise<void> {
  const { departmentId, itemId, snapshotId } = target
  const [row] = await transaction
    .delete(itemSnapshots)
    .where(and(ofItem(target), eq(itemSnapshots.id, snapshotId)))
    .returning(summaryColumns)
  if (row === undefined) throw new AppError('request.notFound')
  recordAudit(context, transaction, {
    departmentId,
    actor,
    action: 'item.deleteSnapshot',
    subject: { type: 'item', id: itemId },
    details: { snapshot: snapshotId, name: row.name },
  })
}

const summaryColumns = {
  id: itemSnapshots.id,
  name: itemSnapshots.name,
  revision: itemSnapshots.revision,
  createdAt: itemSnapshots.createdAt,
  createdBy: itemSnapshots.createdBy,
}

function ofItem({ departmentId, itemId }: Target) {
  return and(eq(itemSnapshots.departmentId, departmentId), eq(itemSnapshots.itemId, itemId))
}

function toSummary(row: Omit<SnapshotSummary, 'createdAt'> & { createdAt: Date }): SnapshotSummary {
  return { ...row, createdAt: row.createdAt.toISOString() }
}
