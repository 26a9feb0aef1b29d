import type { ReceiveCommand } from '@yibiao/schemas'
import { acceptCase } from '../lifecycle/accept-case.ts'
import { awaitsCounter, receive } from '../lifecycle/receive.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { startStepClock } from '../steps/enter-user-task.ts'
import { finishRun } from '../steps/runs.ts'
import { closeTask } from '../tasks/close-task.ts'
import { cause, personOf, type Turn } from '../turn.ts'
import { findTaskAct, takeTask } from './task-act.ts'

/**
 * 线下收件: whoever accepts takes in the papers of an application made online, and the acceptance limits run from then
 * on. Where receipt is acceptance (收件即受理) it is the one act of the counter.
 */
export function receiveAtCounter(turn: Turn, { taskId, papers }: ReceiveCommand): Refusal | undefined {
  const found = findTaskAct(turn, taskId, 'accept')
  if ('refusal' in found) return found.refusal
  if (!awaitsCounter(turn.state)) return refuse('notAwaited')
  const { task, run, step } = found.act
  const by = personOf(turn.context.actor)
  takeTask(turn, task)
  receive(turn, turn.context.now, { officer: by, papers })
  cause(turn, { type: 'notify', to: 'applicant', notice: 'received' })
  if (turn.flow.limits.acceptsOnReceipt !== true) {
    startStepClock(turn, run, step)
    return undefined
  }
  closeTask(turn, task, { state: 'done', cause: 'done', by, outcome: 'accepted', isVerdict: true })
  acceptCase(turn)
  finishRun(turn, run.id, { outcome: 'accepted', by: by.name })
  return undefined
}
