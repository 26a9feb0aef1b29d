import type { Lookup, LookupAnswer, Candidate, PersonCandidate } from '@yibiao/core/flow'
import type { AssigneeRule, DepartmentReference, RoleReference } from '@yibiao/schemas'
import { and, arrayContains, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { findDepartmentByCreditCode } from '../departments/queries.ts'
import { departments, memberships } from '../departments/tables.ts'
import { readPath } from '@yibiao/core/form'
import { listFields } from '../drafts/locate-field.ts'
import type { PublishedVersion } from '../items/read-version.ts'

/** Whose flow asks, and the answers that a department may depend on. */
export type LookupWorld = {
  departmentId: string
  version: PublishedVersion
  answers: Readonly<Record<string, unknown>>
}

/** Answers what the engine asked, in the transaction in which it will be used. */
export async function resolveLookups(
  reader: Reader,
  world: LookupWorld,
  lookups: readonly Lookup[],
): Promise<Map<string, LookupAnswer>> {
  const answers = new Map<string, LookupAnswer>()
  for (const lookup of lookups) answers.set(lookup.key, await resolve(reader, world, lookup))
  return answers
}

async function resolve(reader: Reader, world: LookupWorld, lookup: Lookup): Promise<LookupAnswer> {
  switch (lookup.type) {
    case 'assignees':
      return { type: 'assignees', candidates: await findCandidates(reader, world, lookup) }
    case 'departmentRole': {
      const departmentId = await findDepartmentId(reader, world, lookup.department)
      const role = roleKeyOf(lookup.role)
      const found = departmentId === undefined || role === undefined ? null : { departmentId, role }
      return { type: 'departmentRole', found }
    }
    case 'officer': {
      const [found] = await findOfficers(reader, world.departmentId, [lookup.officerId])
      return { type: 'officer', found: found ?? null }
    }
  }
}

async function findCandidates(
  reader: Reader,
  world: LookupWorld,
  lookup: Extract<Lookup, { type: 'assignees' }>,
): Promise<Candidate[]> {
  const { rule, wants } = lookup
  switch (rule.type) {
    case 'role':
      return holdersOf(
        reader,
        world,
        await findDepartmentId(reader, world, rule.department),
        rule.role,
        wants,
      )
    case 'departmentByField':
      return holdersOf(reader, world, await departmentOfField(reader, world, rule), rule.role, wants)
    case 'unitHead':
      return holdersOf(reader, world, world.departmentId, { type: 'role', role: 'head' }, wants)
    case 'person':
      return findOfficers(reader, world.departmentId, [rule.officer])
    case 'expression':
      return findOfficers(reader, world.departmentId, lookup.officers ?? [])
    case 'previousHandler':
      return lookup.previousHandler === undefined
        ? []
        : findOfficers(reader, world.departmentId, [lookup.previousHandler])
  }
}

/**
 * A pool only when somebody holds the role. Members of other departments are their own business: there the role
 * itself is the pool, and a task nobody takes runs into its limit.
 */
async function holdersOf(
  reader: Reader,
  world: LookupWorld,
  departmentId: string | undefined,
  reference: RoleReference,
  wants: 'pool' | 'people',
): Promise<Candidate[]> {
  const role = roleKeyOf(reference)
  if (departmentId === undefined || role === undefined) return []
  const pool: Candidate = { type: 'pool', departmentId, role }
  if (departmentId !== world.departmentId) return [pool]
  const holders = await reader
    .select({ id: memberships.loginId, name: memberships.officerName })
    .from(memberships)
    .where(
      and(
        eq(memberships.departmentId, departmentId),
        arrayContains(memberships.roles, [role]),
        isNull(memberships.endedAt),
      ),
    )
    .orderBy(asc(memberships.loginId))
  if (holders.length === 0) return []
  return wants === 'pool' ? [pool] : holders.map(holder => ({ type: 'person', ...holder, departmentId }))
}

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
  world: LookupWorld,
  reference: DepartmentReference | undefined,
): Promise<string | undefined> {
  if (reference === undefined || reference.type === 'own') return world.departmentId
  if (reference.type === 'slot') return undefined
  return (await findDepartmentByCreditCode(reader, reference.creditCode))?.id
}

function roleKeyOf(reference: RoleReference): string | undefined {
  return reference.type === 'role' ? reference.role : undefined
}

/** The own department's unit in the region that was answered; none when there is none or more than one. */
async function departmentOfField(
  reader: Reader,
  world: LookupWorld,
  rule: Extract<AssigneeRule, { type: 'departmentByField' }>,
): Promise<string | undefined> {
  const field = listFields(world.version.definition.form).find(({ id }) => id === rule.field)
  const answer = field === undefined ? undefined : readPath(world.answers, `/${field.key}`)
  const region = typeof answer === 'string' ? answer : readPath(answer, '/region')
  if (typeof region !== 'string') return undefined
  const units = await reader
    .select({ id: departments.id, parentId: departments.parentId })
    .from(departments)
    .where(eq(departments.regionCode, region))
  const mine = units.filter(
    ({ id, parentId }) => id === world.departmentId || parentId === world.departmentId,
  )
  return mine.length === 1 ? mine[0]?.id : undefined
}
