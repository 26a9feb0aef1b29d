import type { Context } from '../context/context.ts'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import { builtInRoles } from '../access/roles.ts'
import type { Transaction } from '../db/database.ts'
import { departmentRoles, departments } from './tables.ts'

export type NewDepartment = {
  id: string
  parentId: string | null
  level: 1 | 2 | 3 | 4 | 5
  creditCode: string
  name: string
  /** 机关代字. */
  documentCode?: string
  regionCode: string
  address: string
  phones: { enquiry: string; complaint: string }
}

/** Makes a department with the built-in roles. Needs the scope of that department and the platform role `system`. */
export async function createDepartment(
  context: Context,
  transaction: Transaction,
  department: NewDepartment,
  actor: AuditActor,
): Promise<void> {
  const now = context.clock.now()
  await transaction.insert(departments).values({ ...department, createdAt: now })
  await transaction
    .insert(departmentRoles)
    .values(Object.entries(builtInRoles).map(([key, name]) => ({ departmentId: department.id, key, name })))
  recordAudit(context, transaction, {
    departmentId: department.id,
    actor,
    action: 'department.create',
    subject: { type: 'department', id: department.id },
  })
}
