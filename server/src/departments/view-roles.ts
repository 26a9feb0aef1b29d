import type { ApiBodies } from '@yibiao/schemas'
import { builtInRoles } from '../access/roles.ts'
import type { Reader } from '../db/database.ts'
import { listDepartments, listMembers, listRoles } from './queries.ts'

/** A department's own roles are its own business; across departments flows name the built-in ones. */
const otherRoles = Object.entries(builtInRoles).map(([key, name]) => ({ key, name }))

/** Roles that tasks can be assigned to, with how many people hold each; and the departments a flow can name. */
export async function viewRoles(reader: Reader, departmentId: string): Promise<ApiBodies['DepartmentRoles']> {
  const roles = await listRoles(reader, departmentId)
  const members = await listMembers(reader, departmentId)
  const departments = await listDepartments(reader)
  return {
    roles: roles.map(({ key, name }) => ({
      key,
      name,
      members: members.filter(member => member.roles.includes(key)).length,
    })),
    departments: departments.map(({ id, name, creditCode }) => ({ id, name, creditCode, roles: otherRoles })),
  }
}
