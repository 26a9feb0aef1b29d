import type { DepartmentSettings } from '@yibiao/schemas'
import { eq } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { departmentSettings } from './tables.ts'

/** What the department decided about its way of working, defaults filled in. */
export async function readSettings(
  reader: Reader,
  departmentId: string,
): Promise<Required<DepartmentSettings>> {
  const { publishNeedsApproval, cancelledCertificates } = departmentSettings
  const [row] = await reader
    .select({ publishNeedsApproval, cancelledCertificates })
    .from(departmentSettings)
    .where(eq(departmentSettings.departmentId, departmentId))
  return row ?? { publishNeedsApproval: false, cancelledCertificates: [] }
}

export async function changeSettings(
  context: Context,
  transaction: Transaction,
  { departmentId, ...settings }: DepartmentSettings & { departmentId: string },
  actor: AuditActor,
): Promise<void> {
  await transaction
    .insert(departmentSettings)
    .values({ departmentId, ...settings })
    .onConflictDoUpdate({ target: departmentSettings.departmentId, set: settings })
  recordAudit(context, transaction, {
    departmentId,
    actor,
    action: 'department.changeSettings',
    subject: { type: 'department', id: departmentId },
    details: settings,
  })
}
