import type { Context } from '../context/context.ts'
import type { Database } from '../db/database.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { createDepartment } from '../departments/create-department.ts'
import { departmentRoles } from '../departments/tables.ts'
import { createItem } from '../items/create-item.ts'
import { starterDefinition } from '../items/starter-definition.ts'
import { createRegistry } from '../registries/create-registry.ts'
import { importRows } from '../registries/import-rows.ts'
import { setMembership } from '../departments/set-membership.ts'
import type { OfficerActor } from '../access/actor.ts'
import { canary, canaryDepartmentId } from './canaries.ts'

const seeded = new WeakMap<Database, Promise<OfficerActor>>()

/**
 * A second department whose every private string is a canary, once in each database: the test client seeds it before
 * its first request. A module's test adds its own objects to it, with `canary('what')` in every text; the client then
 * searches every answer to others for them.
 * (Name, address and telephone of a department are public and carry none.)
 * @returns an officer of it, who may see them
 */
export function seedCanaryDepartment(context: Context): Promise<OfficerActor> {
  const present = seeded.get(context.database)
  if (present !== undefined) return present
  const seeding = seed(context)
  seeded.set(context.database, seeding)
  return seeding
}

async function seed(context: Context): Promise<OfficerActor> {
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
      phones: { enquiry: '0871-60000091', complaint: '0871-60000092' },
    }
    await createDepartment(context, transaction, department, actor)
    await transaction
      .insert(departmentRoles)
      .values({ departmentId, key: 'canaryRole', name: canary('role') })
    const membership = { departmentId, loginId, officerName: canary('officer'), position: canary('position') }
    await setMembership(context, transaction, { ...membership, roles: ['window', 'canaryRole'] }, actor)
    const definition = starterDefinition({
      key: 'canary-draft',
      name: canary('item'),
      itemType: '20',
      department,
    })
    await createItem(context, transaction, { departmentId, definition }, actor)
    const registry = {
      key: 'canary',
      name: canary('registry'),
      keyColumn: canary('column'),
      columns: [{ name: canary('column'), valueType: 'text' as const }],
    }
    const { id: registryId } = await createRegistry(context, transaction, departmentId, registry, actor)
    const table = [[canary('column')], [canary('row')]]
    await importRows(context, transaction, { departmentId, registryId, table }, actor)
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
