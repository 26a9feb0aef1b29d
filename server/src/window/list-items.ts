import type { WindowItems } from '@yibiao/schemas'
import { and, asc, desc, eq, or } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { matchesWords } from '../items/queries.ts'
import { publishedItems } from '../items/tables.ts'

/** More are found by another word. */
const mostItems = 50

/** Items a counter takes applications for: the own ones first, then those that other departments opened 通办. */
export async function listItemsAtCounter(
  reader: Reader,
  { departmentId, query }: { departmentId: string; query: string | undefined },
): Promise<WindowItems> {
  const isOwn = eq(publishedItems.departmentId, departmentId)
  const rows = await reader
    .select()
    .from(publishedItems)
    .where(
      and(
        eq(publishedItems.state, 'inUse'),
        or(isOwn, eq(publishedItems.isCrossRegion, true)),
        matchesWords(query),
      ),
    )
    .orderBy(desc(isOwn), desc(publishedItems.publishedAt), asc(publishedItems.itemId))
    .limit(mostItems + 1)
  return {
    entries: rows.slice(0, mostItems).map(row => ({
      itemId: row.itemId,
      name: row.name,
      departmentName: row.departmentName,
      isOwn: row.departmentId === departmentId,
    })),
    hasMore: rows.length > mostItems,
  }
}
