import type {
  AssigneeRule,
  DepartmentReference,
  FlowDefinition,
  FlowStep,
  RoleReference,
} from '@yibiao/schemas'
import {
  answerLookup,
  listPlaces,
  type Candidate,
  type Directory,
  type DirectoryOfficer,
  type Lookup,
  type LookupAnswer,
  type PersonCandidate,
} from '../flow/index.ts'

/** The department that owns a recorded test's case. */
export const ownDepartment = 'own'

/** Holds every role that a flow names, so that a recorded test never waits for people. */
export interface TestDirectory extends Directory {
  readonly answer: (department: string, lookup: Lookup) => LookupAnswer
}

/**
 * The people of a recorded test: for each role of each department that the flow names as many as have to sign, the
 * heads and the process administrator of the owner.
 */
export function testDirectory({ steps, followUps = [] }: FlowDefinition): TestDirectory {
  const rules = [
    ...listPlaces(steps).flatMap(({ step }) => rulesOf(step)),
    ...followUps.flatMap(({ assignees, revocation }) => [assignees, revocation.assignees]),
  ]
  const seats = seatsOf(steps)
  const posts = new Map<string, DirectoryOfficer>()
  const post = (departmentId: string, role: string, count: number) => {
    for (let number = 1; number <= count; number += 1) {
      const id = `${departmentId}/${role}/${number}`
      posts.set(id, { id, name: role, departmentId, roles: [role] })
    }
  }
  for (const role of ['head', 'administrator', 'supervisor']) post(ownDepartment, role, seats)
  const departments: Record<string, string> = {}
  for (const rule of rules) {
    if (rule.type === 'person') {
      const { officer: id } = rule
      posts.set(id, { id, name: id, departmentId: ownDepartment, roles: [] })
    }
    if (!('role' in rule)) continue
    const department = 'department' in rule ? departmentId(rule.department) : ownDepartment
    if (department !== ownDepartment) departments[department] = department
    post(department, roleName(rule.role), seats)
  }
  for (const { step } of listPlaces(steps)) {
    if (step.type !== 'callActivity') continue
    const department = departmentId(step.department)
    departments[department] = department
  }
  const directory = { officers: [...posts.values()], departments }
  return { ...directory, answer: (department, lookup) => answerTest(directory, department, lookup) }
}

/** A department named by an answer, and heads of units: in a recorded test all are of the owner. */
function answerTest(directory: Directory, department: string, lookup: Lookup): LookupAnswer {
  if (lookup.type !== 'assignees' || lookup.rule.type !== 'departmentByField') {
    return answerLookup(directory, department, lookup)
  }
  const role = roleName(lookup.rule.role)
  const holders = directory.officers.filter(
    each => each.departmentId === ownDepartment && each.roles.includes(role),
  )
  const pool: readonly Candidate[] = [{ type: 'pool', departmentId: ownDepartment, role }]
  return { type: 'assignees', candidates: lookup.wants === 'pool' ? pool : holders.map(toPerson) }
}

function toPerson({ id, name, departmentId: department }: DirectoryOfficer): PersonCandidate {
  return { type: 'person', id, name, departmentId: department }
}

interface RoleRule {
  readonly type: 'consulted'
  readonly department: DepartmentReference
  readonly role: RoleReference
}

function rulesOf(step: FlowStep): readonly (AssigneeRule | RoleRule)[] {
  switch (step.type) {
    case 'userTask':
      return [step.assignees, ...(step.fallback === undefined ? [] : [step.fallback])]
    case 'businessRuleTask':
      return [step.onUncertain]
    case 'serviceTask':
      return step.onFailure === undefined ? [] : [step.onFailure]
    case 'publicNotice':
      return step.onObjection.type === 'return' ? [] : [step.onObjection.assignees]
    case 'consultation':
      return step.departments.map(({ department, role }) => ({ type: 'consulted', department, role }))
    case 'screening':
      return step.candidates.map(({ department, role }) => ({ type: 'consulted', department, role }))
    default:
      return []
  }
}

/** Enough that a vote can pass and that nobody has to sign twice. */
function seatsOf(steps: readonly FlowStep[]): number {
  const counts = listPlaces(steps).map(({ step }) => {
    if (step.type !== 'userTask') return 1
    const { completion } = step
    const votes = 'count' in completion && typeof completion.count === 'number' ? completion.count : 1
    return votes + (step.excludesHandlersOf?.length ?? 0)
  })
  return Math.max(1, ...counts)
}

function departmentId(reference: DepartmentReference | undefined): string {
  if (reference === undefined || reference.type === 'own') return ownDepartment
  return reference.type === 'code' ? reference.creditCode : reference.slot
}

function roleName(reference: RoleReference): string {
  return reference.type === 'role' ? reference.role : reference.slot
}
