import { and, eq } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { clearTimer } from '../jobs/enqueue.ts'
import { lockItem, type ItemRow } from './queries.ts'
import { startTimerKey, unschedule } from './start-version.ts'
import { items, publishedItems, publishRequests } from './tables.ts'

const allowed = {
  draft: [],
  inUse: ['suspended', 'cancelled'],
  suspended: ['inUse', 'cancelled'],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>

/**
 * 暂停 (no new submissions; drafts and open cases go on), 恢复, 取消 (gone from the portal; history stays).
 * @throws AppError `item.stateImpossible`
 */
export async function changeItemState(
  context: Context,
  transaction: Transaction,
  change: {
    departmentId: string
    itemId: string
    state: 'inUse' | 'suspended' | 'cancelled'
    reason: string
  },
  actor: AuditActor,
): Promise<void> {
  const item = await lockItem(transaction, change.departmentId, change.itemId)
  const reachable: readonly string[] = allowed[item.state]
  if (!reachable.includes(change.state)) throw new AppError('item.stateImpossible')
  const own = (table: typeof items | typeof publishedItems) => eq(table.departmentId, change.departmentId)
  await transaction
    .update(items)
    .set({ state: change.state })
    .where(and(own(items), eq(items.id, change.itemId)))
  await transaction
    .update(publishedItems)
    .set({ state: change.state })
    .where(and(own(publishedItems), eq(publishedItems.itemId, change.itemId)))
  if (change.state === 'cancelled') await dropPlans(context, transaction, item, actor)
  recordAudit(context, transaction, {
    departmentId: change.departmentId,
    actor,
    action: 'item.changeState',
    subject: { type: 'item', id: change.itemId },
    details: { from: item.state, to: change.state, reason: change.reason },
  })
}

/** A cancelled item comes back by no timer and no approval. */
async function dropPlans(
  context: Context,
  transaction: Transaction,
  item: ItemRow,
  actor: AuditActor,
): Promise<void> {
  await unschedule(transaction, item)
  await clearTimer(transaction, item.departmentId, startTimerKey(item.id))
  await transaction
    .update(publishRequests)
    .set({ state: 'withdrawn', decidedBy: actor.name, decidedAt: context.clock.now() })
    .where(
      and(
        eq(publishRequests.departmentId, item.departmentId),
        eq(publishRequests.itemId, item.id),
        eq(publishRequests.state, 'pending'),
      ),
    )
}
