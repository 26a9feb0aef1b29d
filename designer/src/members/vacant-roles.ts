import type { DepartmentMember } from '@yibiao/schemas'

/** Of the roles that a member gives up, those that nobody else holds. */
export function vacantRoles(
  taken: readonly string[],
  member: DepartmentMember,
  members: readonly DepartmentMember[],
): readonly string[] {
  const others = members.filter(({ loginId }) => loginId !== member.loginId)
  return taken.filter(role => others.every(({ roles }) => !roles.includes(role)))
}
