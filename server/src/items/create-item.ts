import type { DesignItem, ItemDefinition } from '@yibiao/schemas'
import type { AuditActor } from '../audit/record-audit.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { toDesignItem } from './queries.ts'
import { items } from './tables.ts'

/**
 * Makes an item with a first draft.
 * @throws AppError `item.keyTaken`
 */
export async function createItem(
  context: Context,
  transaction: Transaction,
  item: { departmentId: string; definition: ItemDefinition },
  actor: AuditActor,
): Promise<DesignItem> {
  const now = context.clock.now()
  const [row] = await transaction
    .insert(items)
    .values({
      departmentId: item.departmentId,
      id: context.newId(),
      key: item.definition.key,
      state: 'draft',
      definition: { ...item.definition },
      revision: 1,
      createdAt: now,
      updatedAt: now,
      updatedBy: actor.name,
    })
    .onConflictDoNothing()
    .returning()
  if (row === undefined) throw new AppError('item.keyTaken', { key: item.definition.key })
  recordAudit(context, transaction, {
    departmentId: item.departmentId,
    actor,
    action: 'item.create',
    subject: { type: 'item', id: row.id },
    details: { key: row.key },
  })
  return toDesignItem(row)
}
