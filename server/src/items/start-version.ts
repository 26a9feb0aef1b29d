import { and, eq } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import { systemActor } from '../engine/engine-actor.ts'
import type { Transaction } from '../db/database.ts'
import type { Timer } from '../jobs/handlers.ts'
import { clearTimer } from '../jobs/enqueue.ts'
import { AppError } from '../problems/app-error.ts'
import { lockItem, type ItemRow } from './queries.ts'
import { readVersionRow } from './read-version.ts'
import { items } from './tables.ts'
import { putInUse } from './put-in-use.ts'

export const startTimerKind = 'itemStart'

/** Of an item only one version can wait for its start. */
export function startTimerKey(itemId: string): string {
  return `item:${itemId}:start`
}

/** The start of a scheduled version: puts it in use. An item that is suspended stays so. */
export async function startVersion(context: Context, transaction: Transaction, timer: Timer): Promise<void> {
  const itemId = String(timer.payload['itemId'])
  const item = await lockItem(transaction, timer.departmentId, itemId)
  const { scheduledVersion: version } = item
  // Cancelled, or moved to another version, while the timer was on its way.
  if (version === null || version !== timer.payload['version'] || item.state === 'cancelled') return
  const row = await readVersionRow(transaction, itemId, version)
  if (row === undefined) throw new Error(`Item ${itemId} has no version ${version}.`)
  await unschedule(transaction, item)
  const { definition, revision } = row
  const state = item.state === 'suspended' ? 'suspended' : 'inUse'
  await putInUse(context, transaction, item, { version, definition, revision, state })
  recordAudit(context, transaction, {
    departmentId: timer.departmentId,
    actor: { key: systemActor.id, name: systemActor.name, requestId: `timer:${timer.key}` },
    action: 'item.start',
    subject: { type: 'item', id: itemId },
    details: { version },
  })
}

/**
 * Takes a planned start back; the frozen version stays unused.
 * @throws AppError `item.noStartPlanned`
 */
export async function cancelStart(
  context: Context,
  transaction: Transaction,
  target: { departmentId: string; itemId: string },
  actor: AuditActor,
): Promise<void> {
  const item = await lockItem(transaction, target.departmentId, target.itemId)
  if (item.scheduledVersion === null) throw new AppError('item.noStartPlanned')
  await unschedule(transaction, item)
  await clearTimer(transaction, item.departmentId, startTimerKey(item.id))
  recordAudit(context, transaction, {
    departmentId: item.departmentId,
    actor,
    action: 'item.cancelStart',
    subject: { type: 'item', id: item.id },
    details: { version: item.scheduledVersion },
  })
}

/** Forgets the planned start, without a word in the audit log: the act that needs it writes one. */
export async function unschedule(transaction: Transaction, item: ItemRow): Promise<void> {
  await transaction
    .update(items)
    .set({ scheduledVersion: null, scheduledAt: null })
    .where(and(eq(items.departmentId, item.departmentId), eq(items.id, item.id)))
}
