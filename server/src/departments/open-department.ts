import { checkUnifiedSocialCreditCode } from '@yibiao/core/codes'
import type { AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { findRegion } from '../regions/list-regions.ts'
import { createDepartment, type NewDepartment } from './create-department.ts'
import { findDepartmentByCreditCode } from './queries.ts'

export type OpenedDepartment = Omit<NewDepartment, 'parentId'> & {
  /** Of the department above it; absent for one that stands alone. */
  parentCreditCode?: string | undefined
}

/**
 * Makes a department as a person asks for it, after checking what a person can get wrong. Needs the scope of that
 * department and the platform role `system`.
 * @throws AppError `department.…`
 */
export async function openDepartment(
  context: Context,
  transaction: Transaction,
  { parentCreditCode, ...department }: OpenedDepartment,
  actor: AuditActor,
): Promise<void> {
  const { creditCode, regionCode, level } = department
  if (checkUnifiedSocialCreditCode(creditCode) !== undefined)
    throw new AppError('department.creditCodeInvalid', { creditCode })
  if (!isRegion(regionCode)) throw new AppError('department.regionUnknown', { regionCode })
  if ((await findDepartmentByCreditCode(transaction, creditCode)) !== undefined)
    throw new AppError('department.creditCodeTaken', { creditCode })
  const parent =
    parentCreditCode === undefined ? null : await findDepartmentByCreditCode(transaction, parentCreditCode)
  if (parent === undefined)
    throw new AppError('department.parentUnknown', { creditCode: parentCreditCode ?? '' })
  if (parent !== null && parent.level >= level) throw new AppError('department.parentNotAbove')
  await createDepartment(context, transaction, { ...department, parentId: parent?.id ?? null }, actor)
}

/** Written with six digits, or nine and twelve below the county; the divisions drop the zeros at the end. */
function isRegion(code: string): boolean {
  if (!/^(\d{6}|\d{9}|\d{12})$/.test(code)) return false
  const short = code.length === 12 ? code.slice(0, 9) : code
  if (short.length === 9) return findRegion(short) !== undefined
  if (short.endsWith('0000')) return findRegion(short.slice(0, 2)) !== undefined
  return findRegion(short.endsWith('00') ? short.slice(0, 4) : short) !== undefined
}
