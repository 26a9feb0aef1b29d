import type { PublicRatingRow } from '@yibiao/schemas'
import { and, asc, eq } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { ratingFigures } from './tables.ts'

const mostRows = 2_000

/** 评价结果公开: first ratings by item. Services that were not rated are in no figure. */
export async function listRatingFigures(
  reader: Reader,
  { departmentId, itemId }: { departmentId?: string | undefined; itemId?: string | undefined },
): Promise<PublicRatingRow[]> {
  const rows = await reader
    .select()
    .from(ratingFigures)
    .where(
      and(
        departmentId === undefined ? undefined : eq(ratingFigures.departmentId, departmentId),
        itemId === undefined ? undefined : eq(ratingFigures.itemId, itemId),
      ),
    )
    .orderBy(asc(ratingFigures.departmentId), asc(ratingFigures.itemId))
    .limit(mostRows)
  return rows.map(row => ({
    departmentId: row.departmentId,
    departmentName: row.departmentName,
    itemId: row.itemId,
    itemName: row.itemName,
    counts: {
      verySatisfied: row.verySatisfied,
      satisfied: row.satisfied,
      fairlySatisfied: row.fairlySatisfied,
      dissatisfied: row.dissatisfied,
      veryDissatisfied: row.veryDissatisfied,
    },
    answered: row.answered,
  }))
}
