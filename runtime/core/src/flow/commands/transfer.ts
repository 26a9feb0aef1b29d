import type { TransferCommand } from '@yibiao/schemas'
import type { CaseTask } from '../case-state.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { offers } from '../step-acts.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { isProcessAdministrator, refuseActing } from '../tasks/may-act.ts'
import { findOfficer, refuseOfficer } from '../tasks/refuse-officer.ts'
import { cause, record, type Turn } from '../turn.ts'

/** 转办: a new owner in the same department; the limit of the node is not reset. */
export function transfer(turn: Turn, command: TransferCommand): Refusal | undefined {
  const { taskId, officerId, reason } = command
  const { state, context } = turn
  const task = state.tasks.find(({ id }) => id === taskId)
  const refusal = isProcessAdministrator(state, context.actor)
    ? refuseTask(task)
    : (refuseActing(turn.flow, state, task, context.actor) ?? refuseOffer(turn, task))
  if (refusal !== undefined || task === undefined) return refusal
  const found = findOfficer(turn, officerId)
  if (!('officer' in found)) return found.refusal
  const { officer } = found
  const barred = refuseOfficer(turn, task, officer)
  if (barred !== undefined) return barred
  const holder = { id: officer.id, name: officer.name, departmentId: officer.departmentId }
  const candidates = [officer]
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
  if (task.state === 'suspended') return refuse('taskSuspended')
  return isOpenTask(task) ? undefined : refuse('taskClosed')
}

function refuseOffer(turn: Turn, task: CaseTask | undefined): Refusal | undefined {
  const step = task && turn.flow.places.get(task.step)?.step
  if (task === undefined || step?.type !== 'userTask' || offers(step, 'transfer')) return undefined
  return refuse('actionNotOffered', { action: 'transfer', step: task.key })
}
