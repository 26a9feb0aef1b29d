import type { RetryStepCommand } from '../case-command.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { reorderChildren } from '../children/order-child.ts'
import { findRun } from '../steps/runs.ts'
import { closeTask } from '../tasks/close-task.ts'
import { refuseActing } from '../tasks/may-act.ts'
import { cancelRunOf } from '../tokens/cancel.ts'
import { personOf, record, type Turn } from '../turn.ts'
import { takeTask } from './task-act.ts'

/** Enters the step again from the beginning after an incident; where only 子办件 failed, these are ordered again. */
export function retryStep(turn: Turn, { taskId }: RetryStepCommand): Refusal | undefined {
  const task = turn.state.tasks.find(({ id }) => id === taskId)
  const refusal = refuseActing(turn.flow, turn.state, task, turn.context.actor)
  if (refusal !== undefined || task === undefined) return refusal
  const run = findRun(turn, task.run)
  if (task.kind !== 'incident' || run === undefined)
    return refuse('actionNotOffered', { action: 'retryStep', step: task.key })
  takeTask(turn, task)
  closeTask(turn, task, {
    state: 'done',
    cause: 'retried',
    by: personOf(turn.context.actor),
    outcome: 'retried',
  })
  record(turn, { type: 'incidentRetried', run: run.id, step: run.step })
  if (reorderChildren(turn, run.id)) return undefined
  cancelRunOf(turn, run.token, 'retried')
  turn.arrivals.push(run.token)
  return undefined
}
