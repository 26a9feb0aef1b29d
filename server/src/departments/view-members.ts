import type { DepartmentMembers } from '@yibiao/schemas'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { logins } from '../identity/tables.ts'
import { listRoles } from './queries.ts'
import { memberships } from './tables.ts'

/** Who works in the department and as what, and the roles there are. Needs the service scope `identity`. */
export async function viewMembers(reader: Reader, departmentId: string): Promise<DepartmentMembers> {
  const members = await reader
    .select({
      loginId: memberships.loginId,
      account: logins.subject,
      officerName: memberships.officerName,
      position: memberships.position,
      roles: memberships.roles,
    })
    .from(memberships)
    .innerJoin(logins, eq(logins.id, memberships.loginId))
    .where(and(eq(memberships.departmentId, departmentId), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.officerName), asc(memberships.loginId))
    .limit(5_000)
  return { members, roles: await listRoles(reader, departmentId) }
}
