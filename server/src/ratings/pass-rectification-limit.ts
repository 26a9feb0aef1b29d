import { and, eq, ne } from 'drizzle-orm'
import { lockCase } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import type { Timer } from '../jobs/handlers.ts'
import { recordFinding } from '../supervision/record-findings.ts'
import { findRectification } from './list-rectifications.ts'
import { rectifications } from './tables.ts'

/** The 15 working days are over and the bad rating is not dealt with: supervision is told. */
export async function passRectificationLimit(
  context: Context,
  transaction: Transaction,
  timer: Timer,
): Promise<void> {
  const { departmentId } = timer
  const id = String(timer.payload['id'])
  const found = await findRectification(transaction, departmentId, id)
  if (found === undefined) return
  const caseRow = await lockCase(transaction, departmentId, found.rectification.caseId)
  const now = context.clock.now()
  const passed = await transaction
    .update(rectifications)
    .set({ overdueAt: now })
    .where(
      and(
        eq(rectifications.departmentId, departmentId),
        eq(rectifications.id, id),
        ne(rectifications.state, 'closed'),
      ),
    )
    .returning({ id: rectifications.id })
  if (passed.length === 0) return
  const { isAnonymous } = found.rating
  const finding = { rule: 'ratingNotRectified', key: id, officers: [], isAnonymous } as const
  await recordFinding(context, transaction, caseRow, { ...finding, officers: [] }, now)
}
