import type { DepartmentReference, Key, RoleReference } from '@yibiao/schemas'
import type { Actor, Principal } from '../advance-context.ts'
import type { Candidate, PersonCandidate } from '../case-state.ts'
import type { Lookup, LookupAnswer } from '../lookup.ts'

/** Departments and officers of a simulated world: what a host answers lookups from. */
export interface Directory {
  readonly officers: readonly DirectoryOfficer[]
  /** Department ids by credit code or slot. */
  readonly departments: Readonly<Record<string, string>>
  /** Roles by slot; a slot that is missing names its role itself. */
  readonly roles?: Readonly<Record<string, Key>>
}

export interface DirectoryOfficer {
  readonly id: string
  readonly name: string
  readonly departmentId: string
  readonly roles: readonly Key[]
  readonly partyId?: string
  /** 代理: absent colleagues in whose place the officer works. */
  readonly standsFor?: readonly Principal[]
}

/** Answers a lookup of a case that belongs to a department. */
export function answerLookup(directory: Directory, ownDepartment: string, lookup: Lookup): LookupAnswer {
  switch (lookup.type) {
    case 'officer':
      return {
        type: 'officer',
        found: personOf(directory.officers.find(({ id }) => id === lookup.officerId)),
      }
    case 'department':
      return {
        type: 'department',
        departmentId: departmentOf(directory, ownDepartment, lookup.department) ?? null,
      }
    case 'departmentRole': {
      const departmentId = departmentOf(directory, ownDepartment, lookup.department)
      const role = roleOf(directory, lookup.role)
      return { type: 'departmentRole', found: departmentId === undefined ? null : { departmentId, role } }
    }
    case 'assignees':
      return { type: 'assignees', candidates: assigneesOf(directory, ownDepartment, lookup) }
  }
}

export function actorOf(officer: DirectoryOfficer): Actor {
  return { kind: 'officer', ...officer }
}

function assigneesOf(
  directory: Directory,
  ownDepartment: string,
  lookup: Extract<Lookup, { type: 'assignees' }>,
): readonly Candidate[] {
  const { rule, wants, officers: named } = lookup
  if (named !== undefined) return people(directory.officers.filter(({ id }) => named.includes(id)))
  switch (rule.type) {
    case 'role': {
      const departmentId = departmentOf(directory, ownDepartment, rule.department ?? { type: 'own' })
      if (departmentId === undefined) return []
      const role = roleOf(directory, rule.role)
      const holders = directory.officers.filter(
        each => each.departmentId === departmentId && each.roles.includes(role),
      )
      if (wants === 'people') return people(holders)
      return holders.length > 0 ? [{ type: 'pool', departmentId, role }] : []
    }
    case 'person':
      return people(directory.officers.filter(({ id }) => id === rule.officer))
    case 'unitHead':
      return people(
        directory.officers.filter(each => each.departmentId === ownDepartment && each.roles.includes('head')),
      )
    case 'departmentByField':
    case 'previousHandler':
    case 'expression':
      return []
  }
}

function people(officers: readonly DirectoryOfficer[]): readonly PersonCandidate[] {
  return officers.flatMap(officer => personOf(officer) ?? [])
}

function personOf(officer: DirectoryOfficer | undefined): PersonCandidate | null {
  if (officer === undefined) return null
  const { id, name, departmentId, partyId } = officer
  return { type: 'person', id, name, departmentId, ...(partyId === undefined ? {} : { partyId }) }
}

function departmentOf(directory: Directory, own: string, reference: DepartmentReference): string | undefined {
  if (reference.type === 'own') return own
  return directory.departments[reference.type === 'code' ? reference.creditCode : reference.slot]
}

function roleOf(directory: Directory, reference: RoleReference): Key {
  return reference.type === 'role' ? reference.role : (directory.roles?.[reference.slot] ?? reference.slot)
}
