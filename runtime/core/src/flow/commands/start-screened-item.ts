import type { StartScreenedItemCommand } from '@yibiao/schemas'
import { processAdministratorRole, type Actor } from '../advance-context.ts'
import type { CaseState, Screened } from '../case-state.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { findChild } from '../children/child-cases.ts'
import { orderChild } from '../children/order-child.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { isCandidate, isOverriding, isProcessAdministrator, refuseOwnCase } from '../tasks/may-act.ts'
import { record, type Turn } from '../turn.ts'

/**
 * 新增子办件 after a 甄别: by the department whose condition has come true, or the process administrator. What was
 * forfeited or said not to be needed is asked of nobody later on (7.3); only a supervisor of the leading department
 * lifts that, with a reason that leaves a red mark.
 */
export function startScreenedItem(turn: Turn, command: StartScreenedItemCommand): Refusal | undefined {
  const { state, flow, context } = turn
  const screened = findScreened(state, command)
  if (screened === undefined) return refuse('notScreened')
  const refusal = refuseStarting(state, screened, context.actor)
  if (refusal !== undefined) return refusal
  if (isBlank(command.reason)) return refuse('reasonMissing')
  const step = flow.places.get(screened.step)?.step
  const candidate =
    step?.type === 'screening' ? step.candidates.find(({ id }) => id === screened.candidate) : undefined
  if (step?.type !== 'screening' || candidate === undefined) return refuse('notScreened')
  const { run, departmentId } = screened
  record(turn, {
    type: 'screenedItemStarted',
    run,
    step: step.id,
    candidate: candidate.id,
    reason: command.reason,
  })
  if (screened.answer !== 'conditional')
    record(turn, { type: 'redMarked', mark: 'forfeitureLifted', step: step.id })
  orderChild(turn, { run, step, departmentId, ...candidate, candidate: candidate.id })
  return undefined
}

function findScreened(
  { screened = [] }: CaseState,
  { run, candidate }: Pick<StartScreenedItemCommand, 'run' | 'candidate'>,
): Screened | undefined {
  return screened.find(each => each.run === run && each.candidate === candidate)
}

/** Why an actor cannot have the item of a screening started now; for its page too. */
export function refuseStarting(state: CaseState, screened: Screened, actor: Actor): Refusal | undefined {
  if (actor.kind !== 'officer') return refuse('officersOnly')
  const own = refuseOwnCase(state, actor)
  if (own !== undefined) return own
  if (state.decision !== null) return refuse('alreadyDecided')
  if (findChild(state, `${screened.run}/${screened.candidate}`) !== undefined) return refuse('childOrdered')
  // Not before the others have answered: what is needed starts for all at once.
  const isAsking = state.tasks.some(
    task => task.run === screened.run && task.kind === 'screening' && task.cause === undefined,
  )
  if (isAsking) return refuse('notWaiting')
  if (screened.answer === 'conditional') {
    return isProcessAdministrator(state, actor) || wasAsked(state, screened, actor)
      ? undefined
      : refuse('roleMissing', { role: processAdministratorRole })
  }
  if (isOverriding(state, actor)) return undefined
  return refuse(screened.answer === 'forfeited' ? 'screeningForfeited' : 'screenedOut')
}

function wasAsked({ tasks }: CaseState, { run, candidate }: Screened, actor: Actor): boolean {
  return tasks.some(
    task => task.run === run && task.seat === candidate && isCandidate(task.candidates, actor),
  )
}
