import type { ItemDefinition } from '@yibiao/schemas'
import { and, eq } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { findDepartment } from '../departments/queries.ts'
import { AppError } from '../problems/app-error.ts'
import type { ItemRow } from './queries.ts'
import { items, publishedItems } from './tables.ts'

/**
 * Points the item at a frozen version: from now on new applications are made with it. The caller holds the item's
 * lock and writes the audit entry.
 * @throws AppError `request.notFound` for a department that is gone
 */
export async function putInUse(
  context: Context,
  transaction: Transaction,
  item: ItemRow,
  use: { version: number; definition: ItemDefinition; revision: number; state: 'inUse' | 'suspended' },
): Promise<void> {
  const { version, definition, revision, state } = use
  const department = await findDepartment(transaction, item.departmentId)
  if (department === undefined) throw new AppError('request.notFound')
  await transaction
    .update(items)
    .set({ state, publishedVersion: version, publishedRevision: revision })
    .where(and(eq(items.departmentId, item.departmentId), eq(items.id, item.id)))
  const listed = {
    version,
    state,
    departmentName: department.name,
    name: definition.name,
    summary: definition.guide.summary,
    caseType: definition.guide.caseType,
    promised: definition.limits.promised,
    isCrossRegion: (definition.guide.crossRegion ?? 'none') !== 'none',
    searchText: searchTextOf(definition, department.name),
    publishedAt: context.clock.now(),
  }
  await transaction
    .insert(publishedItems)
    .values({ departmentId: item.departmentId, itemId: item.id, key: item.key, ...listed })
    .onConflictDoUpdate({ target: [publishedItems.departmentId, publishedItems.itemId], set: listed })
}

function searchTextOf(definition: ItemDefinition, departmentName: string): string {
  const texts = [definition.name, definition.guide.summary].flatMap(text =>
    typeof text === 'string' ? [text] : [text['zh-CN'], text.en ?? ''],
  )
  return [...texts, ...(definition.guide.keywords ?? []), departmentName].join('\n').toLowerCase()
}
