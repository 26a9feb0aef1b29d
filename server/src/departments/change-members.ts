import { and, arrayContains, eq, isNull } from 'drizzle-orm'
import type { AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { endDeputiesOf } from '../deputies/end-deputies-of.ts'
import { ensureLogin, findLoginBySubject } from '../identity/ensure-login.ts'
import { AppError } from '../problems/app-error.ts'
import { findDepartment, listRoles } from './queries.ts'
import { endMembership, setMembership } from './set-membership.ts'
import { memberships } from './tables.ts'

export type NewMember = {
  departmentId: string
  /** The account at the identity provider. */
  account: string
  officerName: string
  position?: string | undefined
  roles: readonly string[]
}

/**
 * As `addMember`, for an account that has signed in before and whose name is told with it. Whoever asks learns nothing
 * of an account they do not know: one that is not there and one of another name are refused alike, and a slip of the
 * pen lets in nobody else.
 * @throws AppError `member.…`
 */
export async function addKnownMember(
  context: Context,
  transaction: Transaction,
  member: NewMember,
  actor: AuditActor,
): Promise<void> {
  const login = await findLoginBySubject(context, transaction, member.account)
  if (login === undefined || !isSameName(login.personName, member.officerName))
    throw new AppError('member.mismatch')
  await addMember(context, transaction, member, actor)
}

/** Blanks and the width of letters make no other name. */
function isSameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')
  return plain(one) === plain(other)
}

/**
 * Takes an account into the department. Needs the scope of that department with the service `identity`, like all
 * changes of members.
 * @returns the login's id
 * @throws AppError `member.…`
 */
export async function addMember(
  context: Context,
  transaction: Transaction,
  member: NewMember,
  actor: AuditActor,
): Promise<string> {
  const { departmentId, account, officerName, position = '', roles } = member
  await requireRoles(transaction, departmentId, roles)
  const login = await ensureLogin(context, transaction, { subject: account, personName: officerName })
  if (login.platformRole !== null) throw new AppError('member.platformAdministrator')
  const present = await findMembership(transaction, departmentId, login.id)
  if (present !== undefined) throw new AppError('member.exists')
  const membership = { departmentId, loginId: login.id, officerName, position, roles }
  await setMembership(context, transaction, membership, actor)
  return login.id
}

/**
 * Gives exactly these roles, from the member's next request on.
 * @param member `by` is the login of the administrator, who gives nobody a role alone that is theirs then
 * @throws AppError `request.notFound`, `member.…`
 */
export async function changeMember(
  context: Context,
  transaction: Transaction,
  member: {
    departmentId: string
    loginId: string
    officerName: string
    position?: string | undefined
    roles: readonly string[]
    by?: string | undefined
  },
  actor: AuditActor,
): Promise<void> {
  const { departmentId, loginId, officerName, position = '', roles, by } = member
  const present = await requireMember(transaction, departmentId, loginId)
  await requireRoles(transaction, departmentId, roles)
  if (!roles.includes('administrator')) await requireOtherAdministrator(transaction, departmentId, loginId)
  if (by === loginId && roles.some(role => !present.roles.includes(role)))
    throw new AppError('member.ownRoles')
  await setMembership(context, transaction, { departmentId, loginId, officerName, position, roles }, actor)
}

/**
 * Takes the member out; the next request is refused. Nobody stands in for them any more, nor they for anybody. What they
 * hold stays theirs until a process administrator passes it on: who handles a case is decided by somebody.
 * @throws AppError `request.notFound`, `member.lastAdministrator`
 */
export async function removeMember(
  context: Context,
  transaction: Transaction,
  member: { departmentId: string; loginId: string },
  actor: AuditActor,
): Promise<void> {
  await requireMember(transaction, member.departmentId, member.loginId)
  await requireOtherAdministrator(transaction, member.departmentId, member.loginId)
  await endDeputiesOf(context, transaction, member, actor)
  await endMembership(context, transaction, member, actor)
}

/**
 * Appoints an administrator of a department: how a new department gets its first one. A member keeps the other roles.
 * The platform gives no other role, so that nobody on the platform can let themselves into cases by it.
 * @returns the login's id
 * @throws AppError `request.notFound`, `member.platformAdministrator`
 */
export async function appointAdministrator(
  context: Context,
  transaction: Transaction,
  member: Omit<NewMember, 'roles'>,
  actor: AuditActor,
): Promise<string> {
  const { departmentId, account, officerName, position } = member
  if ((await findDepartment(transaction, departmentId)) === undefined) throw new AppError('request.notFound')
  const login = await ensureLogin(context, transaction, { subject: account, personName: officerName })
  if (login.platformRole !== null) throw new AppError('member.platformAdministrator')
  const present = await findMembership(transaction, departmentId, login.id)
  const roles = [...new Set([...(present?.roles ?? []), 'administrator'])]
  await setMembership(
    context,
    transaction,
    {
      departmentId,
      loginId: login.id,
      officerName,
      position: position ?? present?.position ?? '',
      roles,
    },
    actor,
  )
  return login.id
}

async function requireRoles(
  transaction: Transaction,
  departmentId: string,
  roles: readonly string[],
): Promise<void> {
  const known = new Set((await listRoles(transaction, departmentId)).map(({ key }) => key))
  const unknown = roles.find(role => !known.has(role))
  if (unknown !== undefined) throw new AppError('member.roleUnknown', { role: unknown })
}

/** A department without an administrator could not be helped from within. Locks the administrators: two who go at once do not both go. */
async function requireOtherAdministrator(
  transaction: Transaction,
  departmentId: string,
  loginId: string,
): Promise<void> {
  const administrators = await transaction
    .select({ loginId: memberships.loginId })
    .from(memberships)
    .where(
      and(
        eq(memberships.departmentId, departmentId),
        arrayContains(memberships.roles, ['administrator']),
        isNull(memberships.endedAt),
      ),
    )
    .for('update')
  const isOne = administrators.some(row => row.loginId === loginId)
  if (isOne && administrators.length === 1) throw new AppError('member.lastAdministrator')
}

async function requireMember(
  transaction: Transaction,
  departmentId: string,
  loginId: string,
): Promise<typeof memberships.$inferSelect> {
  const present = await findMembership(transaction, departmentId, loginId)
  if (present === undefined) throw new AppError('request.notFound')
  return present
}

async function findMembership(
  transaction: Transaction,
  departmentId: string,
  loginId: string,
): Promise<typeof memberships.$inferSelect | undefined> {
  const [row] = await transaction
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.departmentId, departmentId),
        eq(memberships.loginId, loginId),
        isNull(memberships.endedAt),
      ),
    )
  return row
}
