import { and, count, eq, ne } from 'drizzle-orm'
import type { CaseRow } from '../cases/queries.ts'
import type { Transaction } from '../db/database.ts'
import { nearKey } from './near-key.ts'
import { recordIdOf } from './record-id-of.ts'
import { supervisionRecords, supervisionSteps } from './tables.ts'

/**
 * 销号 by itself: what was due has been done, waits with its clock stopped, or is red and has a record of its own.
 * Reminders and explanations up to here stay in the trail.
 */
export async function clearWarning(
  transaction: Transaction,
  { departmentId, id: caseId }: CaseRow,
  limit: string,
  at: Date,
): Promise<void> {
  const recordId = recordIdOf(caseId, { rule: 'nearLimit', key: nearKey(limit) })
  const cleared = await transaction
    .update(supervisionRecords)
    .set({ state: 'cleared', isSupervised: false, clearedAt: at })
    .where(
      and(
        eq(supervisionRecords.departmentId, departmentId),
        eq(supervisionRecords.id, recordId),
        ne(supervisionRecords.state, 'cleared'),
      ),
    )
    .returning({ id: supervisionRecords.id })
  if (cleared.length === 0) return
  const [counted] = await transaction
    .select({ steps: count() })
    .from(supervisionSteps)
    .where(and(eq(supervisionSteps.departmentId, departmentId), eq(supervisionSteps.recordId, recordId)))
  await transaction.insert(supervisionSteps).values({
    departmentId,
    recordId,
    sequence: (counted?.steps ?? 0) + 1,
    type: 'clear',
    text: '',
    officerId: 'system',
    officerName: '系统',
    at,
  })
}
