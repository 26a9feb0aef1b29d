import type { SessionView } from '@yibiao/schemas'

/** Who works in the designer; as the server admits them. */
export const designerRoles: ReadonlySet<string> = new Set(['designer', 'implementer', 'administrator'])

/** Whether the person designs items for the department; who only administers it keeps its members. */
export function mayDesign(session: SessionView): boolean {
  return rolesOf(session).some(role => role !== 'administrator' && designerRoles.has(role))
}

/** The department the person works for now, when that person administers it. */
export function administeredDepartment(session: SessionView): string | undefined {
  return rolesOf(session).includes('administrator') ? session.departmentId : undefined
}

function rolesOf({ departmentId, memberships }: SessionView): readonly string[] {
  return memberships.find(membership => membership.departmentId === departmentId)?.roles ?? []
}
