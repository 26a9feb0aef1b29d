import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { departmentRoles, departments, memberships } from './tables.ts'

export type Department = typeof departments.$inferSelect
/** What conditions see of a department, lists name and numbers are made of. */
export type DepartmentFacts = Pick<Department, 'name' | 'creditCode' | 'regionCode' | 'documentCode'>

export async function findDepartment(reader: Reader, departmentId: string): Promise<Department | undefined> {
  const [department] = await reader.select().from(departments).where(eq(departments.id, departmentId))
  return department
}

export async function findDepartmentByCreditCode(
  reader: Reader,
  creditCode: string,
): Promise<Department | undefined> {
  const [department] = await reader.select().from(departments).where(eq(departments.creditCode, creditCode))
  return department
}

/** Names by id; a department that is not there is left out. */
export async function readDepartmentNames(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(inArray(departments.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** All departments by code; their number is the size of an administration, a few thousand at most. */
export function listDepartments(reader: Reader): Promise<Department[]> {
  return reader
    .select()
    .from(departments)
    .orderBy(asc(departments.regionCode), asc(departments.creditCode))
    .limit(5_000)
}

export function listRoles(reader: Reader, departmentId: string): Promise<{ key: string; name: string }[]> {
  return reader
    .select({ key: departmentRoles.key, name: departmentRoles.name })
    .from(departmentRoles)
    .where(eq(departmentRoles.departmentId, departmentId))
    .orderBy(asc(departmentRoles.key))
}

export type Member = { loginId: string; officerName: string; position: string; roles: string[] }

/** Everybody who works in the department now. */
export function listMembers(reader: Reader, departmentId: string): Promise<Member[]> {
  return reader
    .select({
      loginId: memberships.loginId,
      officerName: memberships.officerName,
      position: memberships.position,
      roles: memberships.roles,
    })
    .from(memberships)
    .where(and(eq(memberships.departmentId, departmentId), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.loginId))
}
