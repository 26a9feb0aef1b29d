import type { ItemSaved } from '@yibiao/schemas'
import { and, eq } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { requireRevision } from '../http/revision.ts'
import { AppError } from '../problems/app-error.ts'
import { lockItem } from './queries.ts'
import { items } from './tables.ts'

/**
 * Saves the draft over the revision its writer has seen. A draft may be incomplete: the publish gates judge it.
 * @throws AppError `revision.changed`, `item.keyChanged`
 */
export async function saveItem(
  context: Context,
  transaction: Transaction,
  save: { departmentId: string; itemId: string; seen: number; definition: Record<string, unknown> },
  actor: AuditActor,
): Promise<ItemSaved> {
  const item = await lockItem(transaction, save.departmentId, save.itemId)
  requireRevision(save.seen, item.revision, {
    updatedBy: item.updatedBy,
    updatedAt: item.updatedAt.toISOString(),
  })
  if (save.definition['key'] !== item.key) throw new AppError('item.keyChanged')
  const now = context.clock.now()
  const revision = item.revision + 1
  await transaction
    .update(items)
    .set({ definition: save.definition, revision, updatedAt: now, updatedBy: actor.name })
    .where(and(eq(items.departmentId, save.departmentId), eq(items.id, save.itemId)))
  recordAudit(context, transaction, {
    departmentId: save.departmentId,
    actor,
    action: 'item.save',
    subject: { type: 'item', id: save.itemId },
    details: { revision },
  })
  return { revision, savedAt: now.toISOString() }
}
