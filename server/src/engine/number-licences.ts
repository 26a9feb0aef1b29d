import { civilDateOfInstant } from '@yibiao/core/clock'
import type { CaseEffect } from '@yibiao/core/flow'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { nextNumber } from '../documents/next-number.ts'
import type { Turn } from './advance-case.ts'

/** Under this name a face prints the number of its licence. */
const numberName = '证照编号'

/**
 * The licences a turn issues with their numbers on the face. A number is taken in the transaction of the turn, so that
 * delivering the licence again gives no second one.
 */
export async function numberLicences(
  context: Context,
  transaction: Transaction,
  { caseRow, department }: Pick<Turn, 'caseRow' | 'department'>,
  effects: readonly CaseEffect[],
): Promise<readonly CaseEffect[]> {
  const numbered: CaseEffect[] = []
  for (const effect of effects) {
    if (effect.type !== 'issueLicence' || effect.numbering === undefined) {
      numbered.push(effect)
      continue
    }
    const number = await nextNumber(transaction, effect.numbering, {
      departmentId: caseRow.departmentId,
      departmentCode: department.documentCode,
      regionCode: department.regionCode,
      itemId: caseRow.itemId,
      year: Number(civilDateOfInstant(context.clock.now().getTime()).slice(0, 4)),
      face: effect.face,
    })
    numbered.push({ ...effect, face: { ...effect.face, [numberName]: number } })
  }
  return numbered
}
