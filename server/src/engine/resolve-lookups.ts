import type { Lookup, LookupAnswer, Candidate, PersonCandidate } from '@yibiao/core/flow'
import type { AssigneeRule, DepartmentReference, RoleReference } from '@yibiao/schemas'
import { and, asc, eq, inArray, isNull, Param, sql } from 'drizzle-orm'
import type { CommandWorld } from '../cases/load-command-world.ts'
import type { Reader } from '../db/database.ts'
import { parameter, prepareStatement } from '../db/statement.ts'
import { findDepartmentByCreditCode } from '../departments/queries.ts'
import { departments, memberships } from '../departments/tables.ts'
import { readPath } from '@yibiao/core/form'
import { listFields } from '../drafts/locate-field.ts'

/** Whose flow asks, and the answers that a department may depend on. */
export type LookupWorld = {
  departmentId: string
  world: Pick<CommandWorld, 'version' | 'answers'>
}

/** Answers what the engine asked, in the transaction in which it will be used. All questions travel in one flush. */
export async function resolveLookups(
  reader: Reader,
  asking: LookupWorld,
  lookups: readonly Lookup[],
): Promise<Map<string, LookupAnswer>> {
  const answers = lookups.map(async (lookup): Promise<[string, LookupAnswer]> => [
    lookup.key,
    await resolve(reader, asking, lookup),
  ])
  return new Map(await Promise.all(answers))
}

async function resolve(reader: Reader, asking: LookupWorld, lookup: Lookup): Promise<LookupAnswer> {
  switch (lookup.type) {
    case 'assignees':
      return { type: 'assignees', candidates: await findCandidates(reader, asking, lookup) }
    case 'departmentRole': {
      const departmentId = await findDepartmentId(reader, asking, lookup.department)
      const role = roleKeyOf(lookup.role)
      const found = departmentId === undefined || role === undefined ? null : { departmentId, role }
      return { type: 'departmentRole', found }
    }
    case 'department':
      return {
        type: 'department',
        departmentId: (await findDepartmentId(reader, asking, lookup.department)) ?? null,
      }
    case 'officer': {
      const [found] = await findOfficers(reader, asking.departmentId, [lookup.officerId])
      return { type: 'officer', found: found ?? null }
    }
  }
}

async function findCandidates(
  reader: Reader,
  asking: LookupWorld,
  lookup: Extract<Lookup, { type: 'assignees' }>,
): Promise<Candidate[]> {
  const { rule, wants } = lookup
  switch (rule.type) {
    case 'role':
      return holdersOf(reader, asking, findDepartmentId(reader, asking, rule.department), rule.role, wants)
    case 'departmentByField':
      return holdersOf(reader, asking, departmentOfField(reader, asking, rule), rule.role, wants)
    case 'unitHead':
      return holdersOf(
        reader,
        asking,
        Promise.resolve(asking.departmentId),
        { type: 'role', role: 'head' },
        wants,
      )
    case 'person':
      return findOfficers(reader, asking.departmentId, [rule.officer])
    case 'expression':
      return findOfficers(reader, asking.departmentId, lookup.officers ?? [])
    case 'previousHandler':
      return lookup.previousHandler === undefined
        ? []
        : findOfficers(reader, asking.departmentId, [lookup.previousHandler])
  }
}

/**
 * A pool only when somebody holds the role. Members of other departments are their own business: there the role
 * itself is the pool, and a task nobody takes runs into its limit.
 * @param department asked together with the own members, whether they are needed or not: one flush instead of two
 */
async function holdersOf(
  reader: Reader,
  asking: LookupWorld,
  department: Promise<string | undefined>,
  reference: RoleReference,
  wants: 'pool' | 'people',
): Promise<Candidate[]> {
  const role = roleKeyOf(reference)
  if (role === undefined) return []
  const [departmentId, holders] = await Promise.all([
    department,
    reader.run(holdersStatement, { departmentId: asking.departmentId, roles: [role] }),
  ])
  if (departmentId === undefined) return []
  const pool: Candidate = { type: 'pool', departmentId, role }
  if (departmentId !== asking.departmentId) return [pool]
  if (holders.length === 0) return []
  return wants === 'pool' ? [pool] : holders.map(holder => ({ type: 'person', ...holder, departmentId }))
}

const holdersStatement = prepareStatement<
  { departmentId: string; roles: readonly string[] },
  { id: string; name: string }
>(
  sql`select ${memberships.loginId}, ${memberships.officerName} from ${memberships}
    where ${memberships.departmentId} = ${parameter('departmentId')}
      and ${memberships.roles} @> ${new Param(parameter('roles'), memberships.roles)}
      and ${memberships.endedAt} is null
    order by ${memberships.loginId}`,
  ([id, name]) => ({ id: String(id), name: String(name) }),
)

async function findOfficers(
  reader: Reader,
  departmentId: string,
  officerIds: readonly string[],
): Promise<PersonCandidate[]> {
  const ids = officerIds.filter(id => /^[0-9a-f-]{36}$/.test(id))
  if (ids.length === 0) return []
  const rows = await reader
    .select({ id: memberships.loginId, name: memberships.officerName })
    .from(memberships)
    .where(
      and(
        eq(memberships.departmentId, departmentId),
        inArray(memberships.loginId, ids),
        isNull(memberships.endedAt),
      ),
    )
    .orderBy(asc(memberships.loginId))
  return rows.map(row => ({ type: 'person', ...row, departmentId }))
}

/** A slot that was left unbound at the installation means no department. */
async function findDepartmentId(
  reader: Reader,
  asking: LookupWorld,
  reference: DepartmentReference | undefined,
): Promise<string | undefined> {
  if (reference === undefined || reference.type === 'own') return asking.departmentId
  if (reference.type === 'slot') return undefined
  return (await findDepartmentByCreditCode(reader, reference.creditCode))?.id
}

function roleKeyOf(reference: RoleReference): string | undefined {
  return reference.type === 'role' ? reference.role : undefined
}

/** The own department's unit in the region that was answered; none when there is none or more than one. */
async function departmentOfField(
  reader: Reader,
  asking: LookupWorld,
  rule: Extract<AssigneeRule, { type: 'departmentByField' }>,
): Promise<string | undefined> {
  const field = listFields(asking.world.version.definition.form).find(({ id }) => id === rule.field)
  const answer = field === undefined ? undefined : readPath(asking.world.answers, `/${field.key}`)
  const region = typeof answer === 'string' ? answer : readPath(answer, '/region')
  if (typeof region !== 'string') return undefined
  const units = await reader
    .select({ id: departments.id, parentId: departments.parentId })
    .from(departments)
    .where(eq(departments.regionCode, region))
  const mine = units.filter(
    ({ id, parentId }) => id === asking.departmentId || parentId === asking.departmentId,
  )
  return mine.length === 1 ? mine[0]?.id : undefined
}
