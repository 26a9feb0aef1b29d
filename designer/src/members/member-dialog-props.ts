import type { DepartmentMember, DepartmentMembers } from '@yibiao/schemas'

export interface MemberDialogProps {
  readonly departmentId: string
  readonly roles: DepartmentMembers['roles']
  /** With the members as they are now. */
  readonly done: (members: DepartmentMembers['members']) => void
  readonly close: () => void
}

/** A dialog about one of the members. */
export interface OneMemberProps extends MemberDialogProps {
  readonly member: DepartmentMember
  readonly members: DepartmentMembers['members']
}
