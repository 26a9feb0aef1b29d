import type { CaseEffect } from '@yibiao/core/flow'
import { and, eq } from 'drizzle-orm'
import type { CaseRow } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { licences } from './tables.ts'

/**
 * 证照状态联动: the licences a case issued are revoked or cancelled with what was granted, in the same transaction; one
 * that has ended stays as it ended. Needs the scope of the department.
 * @returns ids of what was ended
 */
export async function endLicences(
  context: Context,
  transaction: Transaction,
  { departmentId, id }: CaseRow,
  effects: readonly CaseEffect[],
): Promise<string[]> {
  const end = effects.find(effect => effect.type === 'endLicence')
  if (end?.type !== 'endLicence') return []
  const ended = await transaction
    .update(licences)
    .set({ status: end.how, endedAt: context.clock.now(), endReason: end.reason })
    .where(
      and(eq(licences.departmentId, departmentId), eq(licences.caseId, id), eq(licences.status, 'valid')),
    )
    .returning({ id: licences.id })
  return ended.map(licence => licence.id)
}
