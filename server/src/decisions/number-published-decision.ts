import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../db/database.ts'
import { publishedDecisions } from './tables.ts'

/** Puts the 文号 on the published decision of a case; most cases have none. */
export async function numberPublishedDecision(
  transaction: Transaction,
  { departmentId, caseId, number }: { departmentId: string; caseId: string; number: string },
): Promise<void> {
  await transaction
    .update(publishedDecisions)
    .set({ documentNumber: number })
    .where(and(eq(publishedDecisions.departmentId, departmentId), eq(publishedDecisions.caseId, caseId)))
}
