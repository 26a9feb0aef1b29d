import type { CaseState, LookupRole } from '@yibiao/core/flow'
import { and, arrayOverlaps, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { memberships } from '../departments/tables.ts'

/** Officers of one department by what makes them recipients. */
export type DepartmentRecipients = { departmentId: string; loginIds: string[]; roles: string[] }

/**
 * Whom a notice about these tasks concerns: whoever holds one, else everybody who may take it; and the holders of a
 * role it is escalated to. A notice about no task and to no role goes to whoever has work on the case now, and when
 * nobody has, to the department's administrators.
 */
export function recipientsOf(
  state: CaseState,
  to: { taskIds?: readonly string[]; role?: LookupRole; officers?: readonly string[] },
): DepartmentRecipients[] {
  const found = new Map<string, { loginIds: Set<string>; roles: Set<string> }>()
  const at = (departmentId: string) => {
    const known = found.get(departmentId) ?? { loginIds: new Set(), roles: new Set() }
    found.set(departmentId, known)
    return known
  }
  const isToAll = to.taskIds === undefined && to.role === undefined
  for (const task of state.tasks) {
    const isMeant = isToAll
      ? task.state === 'open' || task.state === 'claimed'
      : to.taskIds?.includes(task.id)
    if (isMeant !== true) continue
    if (task.holder !== undefined) {
      at(task.holder.departmentId ?? state.departmentId).loginIds.add(task.holder.id)
      continue
    }
    for (const candidate of task.candidates) {
      if (candidate.type === 'person') at(candidate.departmentId).loginIds.add(candidate.id)
      else at(candidate.departmentId).roles.add(candidate.role)
    }
  }
  for (const officer of to.officers ?? []) at(state.departmentId).loginIds.add(officer)
  if (to.role !== undefined) at(to.role.departmentId).roles.add(to.role.role)
  if (found.size === 0) at(state.departmentId).roles.add('administrator')
  return [...found].map(([departmentId, { loginIds, roles }]) => ({
    departmentId,
    loginIds: [...loginIds],
    roles: [...roles],
  }))
}

/** Logins of those who work in the department now. Needs the scope of that department. */
export async function findRecipientLogins(
  reader: Reader,
  { departmentId, loginIds, roles }: DepartmentRecipients,
): Promise<string[]> {
  if (loginIds.length === 0 && roles.length === 0) return []
  const rows = await reader
    .select({ loginId: memberships.loginId })
    .from(memberships)
    .where(
      and(
        eq(memberships.departmentId, departmentId),
        isNull(memberships.endedAt),
        or(
          loginIds.length === 0 ? undefined : inArray(memberships.loginId, loginIds),
          roles.length === 0 ? undefined : arrayOverlaps(memberships.roles, roles),
        ),
      ),
    )
  return rows.map(({ loginId }) => loginId)
}
