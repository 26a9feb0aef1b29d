import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { createDepartment } from '../departments/create-department.ts'
import { departmentRoles } from '../departments/tables.ts'
import { setMembership } from '../departments/set-membership.ts'
import type { OfficerActor } from '../access/actor.ts'
import { canary, canaryDepartmentId } from './canaries.ts'

/**
 * A second department whose every private string is a canary. A module's test adds its own objects to it, with
 * `canary('what')` in every text; the client then searches every answer to others for them.
 * (Name, address and telephone of a department are public and carry none.)
 * @returns an officer of it, who may see them
 */
export async function seedCanaryDepartment(context: Context): Promise<OfficerActor> {
  const actor = { key: 'canary', name: canary('actor'), requestId: canary('request') }
  const departmentId = canaryDepartmentId
  const loginId = context.newId()
  await withTransaction(context.database, { platformRole: 'system', departmentId }, async transaction => {
    const department = {
      id: departmentId,
      parentId: null,
      level: 4 as const,
      creditCode: '11530103015100098Q',
      name: '另一部门',
      regionCode: '530103',
      address: '',
      phones: { enquiry: '', complaint: '' },
    }
    await createDepartment(context, transaction, department, actor)
    await transaction
      .insert(departmentRoles)
      .values({ departmentId, key: 'canaryRole', name: canary('role') })
    const membership = { departmentId, loginId, officerName: canary('officer'), position: canary('position') }
    await setMembership(context, transaction, { ...membership, roles: ['window', 'canaryRole'] }, actor)
  })
  return {
    type: 'officer',
    departmentId,
    roles: ['window', 'reviewer', 'decider', 'head', 'designer', 'administrator', 'supervisor', 'auditor'],
    actingPartyId: null,
    loginId,
    sessionId: context.newId(),
    name: canary('officer'),
  }
}
