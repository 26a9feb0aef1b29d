import type { Actor } from '../advance-context.ts'
import { overridingRoles, processAdministratorRole } from '../advance-context.ts'
import type { Candidate, CaseState, CaseTask } from '../case-state.ts'
import type { PreparedFlow } from '../compiled-flow.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { isMeant, principalFor, principalsOf } from './stands-for.ts'
import { completionOf } from './count-verdicts.ts'
import { isAfterSigner } from './waits-for.ts'

/** Whether the actor may act on a task now: candidate or holder, not the applicant, not barred. */
export function refuseActing(
  flow: PreparedFlow,
  state: CaseState,
  task: CaseTask | undefined,
  actor: Actor,
): Refusal | undefined {
  if (actor.kind !== 'officer') return refuse('officersOnly')
  if (task === undefined) return refuse('unknownTask')
  if (task.state === 'done' || task.state === 'cancelled') return refuse('taskClosed')
  if (task.state === 'suspended') return refuse('taskSuspended')
  const principal = principalFor(task, actor)
  const barred =
    refuseOwnCase(state, actor) ??
    refuseExcluded(flow, state, task, actor) ??
    refuseSecondSignature(flow, state, task, actor) ??
    // What the absent officer may not do, nobody does in their place.
    (principal === undefined
      ? undefined
      : (refuseOwnCase(state, principal) ?? refuseExcluded(flow, state, task, principal)))
  if (barred !== undefined) return barred
  if (task.state === 'claimed') {
    // Whose role was taken away has no say any more in what they took by it.
    if (!isCandidate(task.candidates, actor)) return refuse('notMine')
    return task.holder?.id === actor.id || task.holder?.id === principal?.id
      ? undefined
      : refuse('heldByAnother', { holder: task.holder?.name ?? '' })
  }
  return isCandidate(task.candidates, actor) ? undefined : refuse('notMine')
}

/** Nobody handles their own case, nor one they act for. */
export function refuseOwnCase(
  { applicant }: CaseState,
  { partyId }: Pick<Actor, 'partyId'>,
): Refusal | undefined {
  if (partyId === undefined || applicant === null) return undefined
  return partyId === applicant.partyId || partyId === applicant.actingPartyId ? refuse('ownCase') : undefined
}

export function isCandidate(candidates: readonly Candidate[], actor: Actor): boolean {
  const people = [
    actor,
    ...principalsOf(actor).map(each => ({ ...each, departmentId: actor.departmentId ?? '' })),
  ]
  return candidates.some(candidate => people.some(person => isMeant(candidate, person)))
}

/** 流程管理员 of the department that owns the case. */
export function isProcessAdministrator(state: CaseState, actor: Actor): boolean {
  return (
    actor.kind === 'officer' &&
    actor.departmentId === state.departmentId &&
    actor.roles.includes(processAdministratorRole)
  )
}

/** 主管 or head of the department that owns the case: may do what the rules keep from others, with a reason. */
export function isOverriding(state: CaseState, actor: Actor): boolean {
  return actor.departmentId === state.departmentId && overridingRoles.some(role => actor.roles.includes(role))
}

/** Handlers of the named earlier steps may not act here, also when what they did was returned. */
export function refuseExcluded(
  flow: PreparedFlow,
  state: CaseState,
  task: CaseTask,
  actor: { readonly id: string },
): Refusal | undefined {
  const step = flow.places.get(task.step)?.step
  if (step?.type !== 'userTask' || task.kind !== 'work') return undefined
  for (const excluded of step.excludesHandlersOf ?? []) {
    const hasActed =
      state.path.some(entry => entry.step === excluded && entry.handlers.some(({ id }) => id === actor.id)) ||
      state.tasks.some(
        each => each.step === excluded && each.state === 'done' && each.holder?.id === actor.id,
      )
    if (hasActed) return refuse('excludedHandler', { step: excluded })
  }
  return undefined
}

/** N signers are N people: who signed one seat of a step takes no other, however it came to their pool. */
function refuseSecondSignature(
  flow: PreparedFlow,
  state: CaseState,
  task: CaseTask,
  actor: Actor,
): Refusal | undefined {
  const step = flow.places.get(task.step)?.step
  const run = state.runs.find(({ id }) => id === task.run)
  if (step?.type !== 'userTask' || run === undefined) return undefined
  const isOneOfSeveral =
    task.kind === 'work' ? completionOf(step, run).type !== 'single' : isAfterSigner(task, run.id)
  if (!isOneOfSeveral) return undefined
  // Whose place somebody took has signed too: N signers are N people.
  const people = new Set([actor.id, principalFor(task, actor)?.id])
  return run.verdicts.some(({ by }) => by !== null && (people.has(by.id) || by.onBehalfOf?.id === actor.id))
    ? refuse('alreadySigner')
    : undefined
}
