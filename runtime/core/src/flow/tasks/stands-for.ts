import type { Actor, Principal } from '../advance-context.ts'
import type { Candidate, CaseTask } from '../case-state.ts'

/** Somebody for whom a deputy works, as an officer of their own. */
export function principalsOf({ standsFor = [] }: Pick<Actor, 'standsFor'>): readonly Principal[] {
  return standsFor
}

/** Whether a candidate means this officer, in person or by a role of the department. */
export function isMeant(
  candidate: Candidate,
  { id, departmentId, roles }: Pick<Actor, 'id' | 'departmentId' | 'roles'>,
): boolean {
  return candidate.type === 'person'
    ? candidate.id === id
    : candidate.departmentId === departmentId && roles.includes(candidate.role)
}

/**
 * 代理: the absent officer in whose place the actor works on a task; undefined when it is the actor's own. Who may act
 * in their own right never acts for somebody else.
 */
export function principalFor(task: CaseTask, actor: Actor): Principal | undefined {
  const isOwn =
    task.holder === undefined
      ? task.candidates.some(candidate => isMeant(candidate, actor))
      : task.holder.id === actor.id
  if (isOwn) return undefined
  return principalsOf(actor).find(principal =>
    task.holder === undefined
      ? task.candidates.some(candidate =>
          isMeant(candidate, { ...principal, departmentId: actor.departmentId ?? '' }),
        )
      : task.holder.id === principal.id,
  )
}
