import type { TransferCommand } from '@yibiao/schemas'
import type { CaseTask, PersonCandidate } from '../case-state.ts'
import { lookupKey } from '../lookup.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { offers } from '../step-acts.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { isProcessAdministrator, refuseActing, refuseExcluded } from '../tasks/may-act.ts'
import { ask, cause, record, type Turn } from '../turn.ts'

/** 转办: a new owner in the same department; the limit of the node is not reset. */
export function transfer(turn: Turn, command: TransferCommand): Refusal | undefined {
  const { taskId, officerId, reason } = command
  const { state, context } = turn
  const task = state.tasks.find(({ id }) => id === taskId)
  const refusal = isProcessAdministrator(state, context.actor)
    ? refuseTask(task)
    : (refuseActing(turn.flow, state, task, context.actor) ?? refuseOffer(turn, task))
  if (refusal !== undefined || task === undefined) return refusal
  const answer = ask<'officer'>(turn, { type: 'officer', key: lookupKey(['officer', officerId]), officerId })
  if (answer === undefined) return undefined
  if (answer.found === null) return refuse('unknownOfficer')
  const barred = refuseTarget(turn, task, answer.found)
  if (barred !== undefined) return barred
  const holder = { id: answer.found.id, name: answer.found.name, departmentId: answer.found.departmentId }
  const candidates = [answer.found]
  record(turn, {
    type: 'taskTransferred',
    task: taskId,
    step: task.step,
    candidates,
    holder,
    ...(reason === undefined ? {} : { reason }),
  })
  cause(turn, { type: 'updateTask', taskId, state: 'claimed', candidates, holder })
  cause(turn, { type: 'notify', to: 'officers', notice: 'taskTransferred', taskIds: [taskId] })
  return undefined
}

function refuseTask(task: CaseTask | undefined): Refusal | undefined {
  if (task === undefined) return refuse('unknownTask')
  return isOpenTask(task) ? undefined : refuse('taskClosed')
}

function refuseOffer(turn: Turn, task: CaseTask | undefined): Refusal | undefined {
  const step = task && turn.flow.places.get(task.step)?.step
  if (task === undefined || step?.type !== 'userTask' || offers(step, 'transfer')) return undefined
  return refuse('actionNotOffered', { action: 'transfer', step: task.key })
}

/** Not to another department, the applicant, an excluded handler, or someone who signs this step already. */
function refuseTarget(turn: Turn, task: CaseTask, officer: PersonCandidate): Refusal | undefined {
  const { applicant, tasks } = turn.state
  const department = task.holder?.departmentId ?? task.candidates[0]?.departmentId
  if (department !== undefined && officer.departmentId !== department) return refuse('otherDepartment')
  const { partyId } = officer
  if (partyId !== undefined && (partyId === applicant?.partyId || partyId === applicant?.actingPartyId)) {
    return refuse('ownCase')
  }
  const isSigner = tasks.some(
    each => each.run === task.run && each.id !== task.id && involves(each, officer.id),
  )
  if (isSigner || task.holder?.id === officer.id) return refuse('alreadySigner')
  return refuseExcluded(turn.flow, turn.state, task, officer)
}

function involves(task: CaseTask, officer: string): boolean {
  return (
    task.holder?.id === officer || task.candidates.some(each => each.type === 'person' && each.id === officer)
  )
}
