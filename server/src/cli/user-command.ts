import { parseArgs } from 'node:util'
import { isNotNull } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { addMember, removeMember } from '../departments/change-members.ts'
import { findDepartmentByCreditCode } from '../departments/queries.ts'
import { viewMembers } from '../departments/view-members.ts'
import { findLoginBySubject } from '../identity/ensure-login.ts'
import { setPlatformRole } from '../identity/set-platform-role.ts'
import { logins } from '../identity/tables.ts'
import { AppError } from '../problems/app-error.ts'
import { refusalSentence } from './command-problem.ts'
import { operator, withContext } from './with-context.ts'

const usage = `Usage: yibiao user add --account SUBJECT --name NAME --department CREDIT_CODE --roles window,reviewer [--position POSITION]
       yibiao user add --account SUBJECT --name NAME --platform system|security|audit
       yibiao user remove --account SUBJECT --department CREDIT_CODE
       yibiao user remove --account SUBJECT --platform
       yibiao user list [--department CREDIT_CODE]

SUBJECT is the account at the identity provider (claim "sub"). It need not have signed in before.`

const platformRoles = ['system', 'security', 'audit'] as const

/** `yibiao user add|remove|list`: members of departments, and the three platform administrators. */
export async function userCommand([act, ...rest]: string[]): Promise<number> {
  if (act !== 'add' && act !== 'remove' && act !== 'list') return explain()
  const isEnding = act === 'remove'
  const { values } = parseArgs({
    args: rest,
    options: {
      account: { type: 'string' },
      name: { type: 'string' },
      department: { type: 'string' },
      roles: { type: 'string' },
      position: { type: 'string' },
      platform: { type: isEnding ? 'boolean' : 'string' },
    },
  })
  const { account, name, department, roles, position, platform } = values
  return withContext(async context => {
    try {
      if (act === 'list') return await list(context, department)
      if (account === undefined) return explain()
      if (platform !== undefined) {
        const role = platformRoles.find(each => each === platform) ?? null
        if (role === null && !isEnding) return explain()
        return await givePlatformRole(context, { subject: account, personName: name ?? account }, role)
      }
      if (department === undefined) return explain()
      if (isEnding) return await remove(context, department, account)
      if (name === undefined || roles === undefined) return explain()
      return await add(context, department, {
        account,
        officerName: name,
        position,
        roles: roles.split(',').map(role => role.trim()),
      })
    } catch (error) {
      console.error(refusalSentence(error))
      return 1
    }
  })
}

async function add(
  context: Context,
  creditCode: string,
  member: { account: string; officerName: string; position: string | undefined; roles: string[] },
): Promise<number> {
  const departmentId = await departmentIdOf(context, creditCode)
  await withTransaction(context.database, { departmentId, service: 'identity' }, transaction =>
    addMember(context, transaction, { departmentId, ...member }, operator),
  )
  console.log(`${member.account} is a member of ${creditCode}: ${member.roles.join(', ')}.`)
  return 0
}

async function remove(context: Context, creditCode: string, account: string): Promise<number> {
  const departmentId = await departmentIdOf(context, creditCode)
  await withTransaction(context.database, { departmentId, service: 'identity' }, async transaction => {
    const login = await findLoginBySubject(context, transaction, account)
    if (login === undefined) throw new AppError('member.unknown', { account })
    await removeMember(context, transaction, { departmentId, loginId: login.id }, operator)
  })
  console.log(`${account} is no longer a member of ${creditCode}.`)
  return 0
}

async function givePlatformRole(
  context: Context,
  account: { subject: string; personName: string },
  role: (typeof platformRoles)[number] | null,
): Promise<number> {
  await withTransaction(context.database, { service: 'identity' }, transaction =>
    setPlatformRole(context, transaction, account, role, operator),
  )
  console.log(
    role === null
      ? `${account.subject} administers the platform no longer.`
      : `${account.subject} is the platform's ${role} administrator.`,
  )
  return 0
}

/** Members of a department; without one, the platform's administrators. */
async function list(context: Context, creditCode: string | undefined): Promise<number> {
  if (creditCode === undefined) {
    const rows = await withReader(context.database, { service: 'identity' }, reader =>
      reader.select().from(logins).where(isNotNull(logins.platformRole)).orderBy(logins.subject),
    )
    for (const { subject, platformRole, personName } of rows)
      console.log(`${subject}  ${platformRole ?? ''}  ${personName}`)
    return 0
  }
  const departmentId = await departmentIdOf(context, creditCode)
  const { members } = await withReader(context.database, { departmentId, service: 'identity' }, reader =>
    viewMembers(reader, departmentId),
  )
  for (const { account, officerName, position, roles } of members)
    console.log(`${account}  ${officerName}  ${position}  ${roles.join(',')}`)
  return 0
}

async function departmentIdOf(context: Context, creditCode: string): Promise<string> {
  const department = await withReader(context.database, {}, reader =>
    findDepartmentByCreditCode(reader, creditCode),
  )
  if (department === undefined) throw new AppError('department.unknown', { creditCode })
  return department.id
}

function explain(): number {
  console.error(usage)
  return 2
}
