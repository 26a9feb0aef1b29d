import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eq } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { withReader } from '../db/with-transaction.ts'
import { createDepartment, type NewDepartment } from '../departments/create-department.ts'
import {
  findDepartmentByCreditCode,
  listDepartments,
  listMembers,
  type Department,
} from '../departments/queries.ts'
import { setMembership } from '../departments/set-membership.ts'
import { readClaims } from '../identity/claims.ts'
import { linkLogin } from '../identity/link-login.ts'
import { saveLocalAccount } from '../identity/local-accounts.ts'
import { localIssuer } from '../identity/local-provider.ts'
import { logins } from '../identity/tables.ts'
import { importLicences } from '../licences/import-licences.ts'
import { hasItem, loadItems, type DemonstrationItem } from './load-items.ts'

export const demonstrationFolder = fileURLToPath(new URL('../../demonstration', import.meta.url))

type DemonstrationDepartment = Omit<NewDepartment, 'id' | 'parentId'> & { key: string; parent: string | null }

type DemonstrationAccount = {
  username: string
  password: string
  label: string
  person: { name: string; documentType: string; documentNumber: string; mobile: string }
  organisation?: { name: string; creditCode: string }
  platformRole?: 'system' | 'security' | 'audit'
  membership?: { department: string; position: string; roles: string[] }
}

const installer = { key: 'installer', name: '安装程序', requestId: 'demonstration' }

/** What is loaded, in this order; a step that was done before finds it and leaves it as it is. */
export const demonstrationSteps = ['departments', 'accounts', 'licences', 'items'] as const
export type DemonstrationStep = (typeof demonstrationSteps)[number]

/**
 * Fills the database of a demonstration with departments, people and organisations, by the same functions an
 * operator would use. Does nothing in production, in a database whose departments are somebody's own, or when it was
 * loaded to the end before: what people have changed since is theirs. A load that was cut off is taken up where it
 * ended.
 * @param onStep is called before each step
 * @returns whether there was something to load
 */
export async function loadDemonstration(
  context: Context,
  onStep: (step: DemonstrationStep) => void = () => undefined,
): Promise<boolean> {
  if (context.config.mode !== 'demo') return false
  const own = readData<DemonstrationDepartment[]>('departments.json')
  const present = await withReader(context.database, {}, reader => listDepartments(reader))
  const codes = new Set(own.map(({ creditCode }) => creditCode))
  if (present.some(({ creditCode }) => !codes.has(creditCode))) return false
  const items = readData<DemonstrationItem[]>('items.json')
  if (present.length > 0 && (await isLoaded(context, present, own, items))) return false
  onStep('departments')
  const departmentIds = await loadDepartments(context, own)
  onStep('accounts')
  await loadAccounts(context, departmentIds)
  onStep('licences')
  await importLicences(context, readData<unknown[]>('licences.json'), installer)
  onStep('items')
  await loadItems(context, items, key => idOf(departmentIds, key), installer)
  return true
}

/** The items come last: all of them being there, everything is. */
async function isLoaded(
  context: Context,
  present: readonly Department[],
  own: readonly DemonstrationDepartment[],
  items: readonly DemonstrationItem[],
): Promise<boolean> {
  for (const item of items) {
    const creditCode = own.find(({ key }) => key === item.department)?.creditCode
    const departmentId = present.find(each => each.creditCode === creditCode)?.id
    if (departmentId === undefined || !(await hasItem(context, departmentId, item.template))) return false
  }
  return true
}

async function loadDepartments(
  context: Context,
  own: readonly DemonstrationDepartment[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, parent, ...department } of own) {
    const present = await withReader(context.database, {}, reader =>
      findDepartmentByCreditCode(reader, department.creditCode),
    )
    if (present !== undefined) {
      ids.set(key, present.id)
      continue
    }
    const id = context.newId()
    ids.set(key, id)
    const parentId = parent === null ? null : idOf(ids, parent)
    await withTransaction(context.database, { platformRole: 'system', departmentId: id }, transaction =>
      createDepartment(context, transaction, { ...department, id, parentId }, installer),
    )
  }
  return ids
}

async function loadAccounts(context: Context, departmentIds: Map<string, string>): Promise<void> {
  for (const [position, account] of readData<DemonstrationAccount[]>('accounts.json').entries()) {
    const { person, organisation, membership, platformRole } = account
    const claims = {
      name: person.name,
      document_type: person.documentType,
      document_number: person.documentNumber,
      phone_number: person.mobile,
      ...(organisation === undefined
        ? {}
        : { organisation: { name: organisation.name, credit_code: organisation.creditCode } }),
    }
    const subject = account.username
    const login = await withTransaction(context.database, { service: 'identity' }, async transaction => {
      const { username, password, label } = account
      await saveLocalAccount(context, transaction, { username, password, label, subject, position, claims })
      const linked = await linkLogin(
        context,
        transaction,
        readClaims(localIssuer, { ...claims, sub: subject }),
      )
      if (platformRole !== undefined) {
        await transaction.update(logins).set({ platformRole }).where(eq(logins.id, linked.id))
      }
      return linked
    })
    if (membership === undefined) continue
    const departmentId = idOf(departmentIds, membership.department)
    const members = await withReader(context.database, { departmentId }, reader =>
      listMembers(reader, departmentId),
    )
    if (members.some(({ loginId }) => loginId === login.id)) continue
    await withTransaction(context.database, { departmentId }, transaction =>
      setMembership(
        context,
        transaction,
        {
          departmentId,
          loginId: login.id,
          officerName: person.name,
          position: membership.position,
          roles: membership.roles,
        },
        installer,
      ),
    )
  }
}

function idOf(ids: Map<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined)
    throw new Error(`The demonstration data name a department ${key} that is not there before.`)
  return id
}

function readData<Data>(file: string): Data {
  return JSON.parse(readFileSync(join(demonstrationFolder, file), 'utf8')) as Data
}
