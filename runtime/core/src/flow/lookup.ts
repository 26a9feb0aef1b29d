import type { AssigneeRule, DepartmentReference, Id, Key, RoleReference } from '@yibiao/schemas'
import type { Candidate, PersonCandidate } from './case-state.ts'

/** A question about the world that the host answers within the transaction, then calls `advance` again. */
export type Lookup = AssigneesLookup | DepartmentRoleLookup | DepartmentLookup | OfficerLookup

/** Who the rule means now. */
export interface AssigneesLookup {
  readonly type: 'assignees'
  /** Names the question; the answer goes into `context.lookups` under it. */
  readonly key: string
  readonly step: Id
  readonly rule: AssigneeRule
  /** `pool`: a role of a department is enough, when somebody holds it. `people`: every single person. */
  readonly wants: 'pool' | 'people'
  /** Officer numbers an expression yielded. */
  readonly officers?: readonly string[]
  /** The officer whose unit's head is meant. */
  readonly previousHandler?: string
}

/** The department and role that references mean. */
export interface DepartmentRoleLookup {
  readonly type: 'departmentRole'
  readonly key: string
  readonly department: DepartmentReference
  readonly role: RoleReference
}

/** The department that a reference means. */
export interface DepartmentLookup {
  readonly type: 'department'
  readonly key: string
  readonly department: DepartmentReference
}

/** An officer by id. */
export interface OfficerLookup {
  readonly type: 'officer'
  readonly key: string
  readonly officerId: string
}

export interface LookupRole {
  readonly departmentId: string
  readonly role: Key
}

export type LookupAnswer =
  | { readonly type: 'assignees'; readonly candidates: readonly Candidate[] }
  | { readonly type: 'departmentRole'; readonly found: LookupRole | null }
  | { readonly type: 'department'; readonly departmentId: string | null }
  | { readonly type: 'officer'; readonly found: PersonCandidate | null }

/** The name under which an answer to a question is looked for: equal questions have equal names. */
export function lookupKey(parts: readonly unknown[]): string {
  return JSON.stringify(parts)
}
