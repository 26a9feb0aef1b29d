import type { DeliverCommand } from '@yibiao/schemas'
import { toEpochMs } from '../../clock/index.ts'
import { issueDocuments } from '../lifecycle/issue-documents.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { finishRun } from '../steps/runs.ts'
import { closeTask } from '../tasks/close-task.ts'
import { stopClocks } from '../timing/case-clocks.ts'
import { cause, personOf, record, type Turn } from '../turn.ts'
import { refuseMissing } from './edit-answers.ts'
import { findTaskAct, takeTask } from './task-act.ts'

/** 送达. What was delivered electronically has its receipt when the applicant confirms it. */
export function deliver(turn: Turn, command: DeliverCommand): Refusal | undefined {
  const found = findTaskAct(turn, command.taskId, 'deliver')
  if ('refusal' in found) return found.refusal
  const { task, run, step } = found.act
  const unfilled = refuseMissing(turn, step)
  if (unfilled !== undefined) return unfilled
  const missing = missingOf(command, turn.context.now)
  if (missing.length > 0) return refuse('deliveryIncomplete', { missing: missing.join(', ') })
  const { type: _type, taskId: _task, ...delivery } = command
  const by = personOf(turn.context.actor)
  takeTask(turn, task)
  closeTask(turn, task, { state: 'done', cause: 'done', by, outcome: 'delivered', isVerdict: true })
  stopClocks(turn, ['delivery'])
  record(turn, { type: 'delivered', ...delivery })
  if (command.way !== 'electronic') issueDocuments(turn, 'deliver')
  cause(turn, { type: 'notify', to: 'applicant', notice: 'delivered' })
  finishRun(turn, run.id, { outcome: 'delivered', by: by.name })
  return undefined
}

/** 电子签收: once, also when the case is over. */
export function confirmDelivery(turn: Turn): Refusal | undefined {
  const { delivery } = turn.state
  if (delivery?.way !== 'electronic' || delivery.confirmedAt !== undefined) return refuse('nothingToConfirm')
  record(turn, { type: 'deliveryConfirmed' })
  issueDocuments(turn, 'deliver')
  return undefined
}

/** What the receipt must say of this way besides who received it (民事诉讼法 关于送达的规定). */
function missingOf(command: DeliverCommand, now: string): string[] {
  const { way, deliveredAt, receivedAt } = command
  const isLate = (instant: string | undefined): boolean =>
    instant !== undefined && toEpochMs(instant) > toEpochMs(now)
  return [
    ...(way === 'leaving' && command.refusal === undefined ? ['refusal'] : []),
    ...(way === 'leaving' && isEmpty(command.place) ? ['place'] : []),
    ...(way === 'announcement' && isEmpty(command.announcement) ? ['announcement'] : []),
    ...(isLate(deliveredAt) ? ['deliveredAt'] : []),
    ...(isLate(receivedAt) ? ['receivedAt'] : []),
  ]
}

function isEmpty(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}
