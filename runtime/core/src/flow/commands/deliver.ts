import type { CheckedOriginal, DeliverCommand } from '@yibiao/schemas'
import { headRole } from '../advance-context.ts'
import type { CaseTask } from '../case-state.ts'
import { toEpochMs } from '../../clock/index.ts'
import { issueDocuments } from '../lifecycle/issue-documents.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { finishRun } from '../steps/runs.ts'
import { closeTask } from '../tasks/close-task.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { stopClocks } from '../timing/case-clocks.ts'
import { cause, personOf, record, type Turn } from '../turn.ts'
import { refuseMissing } from './edit-answers.ts'
import { findTaskAct, takeTask } from './task-act.ts'

/**
 * 送达. Where originals are compared only now (先办后核), every one has a verdict first; one that differs holds the
 * result back and the department is told. What was delivered electronically has its receipt when it is confirmed.
 */
export function deliver(turn: Turn, command: DeliverCommand): Refusal | undefined {
  const found = findTaskAct(turn, command.taskId, 'deliver')
  if ('refusal' in found) return found.refusal
  const { task, run, step } = found.act
  const unfilled = refuseMissing(turn, step)
  if (unfilled !== undefined) return unfilled
  const missing = missingOf(command, turn.context.now)
  if (missing.length > 0) return refuse('deliveryIncomplete', { missing: missing.join(', ') })
  const { type: _type, taskId: _task, originals = [], ...delivery } = command
  const refusal = refuseOriginals(turn, originals)
  if (refusal !== undefined) return refusal
  const differing = originals.filter(({ verdict }) => verdict === 'differs')
  if (differing.length > 0) return holdDelivery(turn, task, differing)
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

function refuseOriginals(turn: Turn, given: readonly CheckedOriginal[]): Refusal | undefined {
  const due = turn.context.originals ?? []
  const missing = due.filter(material => !given.some(each => each.material === material))
  if (missing.length > 0) return refuse('originalsUnchecked', { materials: missing.join(',') })
  const silent = given.filter(({ verdict, note }) => verdict === 'differs' && isBlank(note))
  return silent.length > 0 ? refuse('reasonMissing') : undefined
}

/** The task stays: with the right originals it is delivered, or those who decide end what was granted. */
function holdDelivery(turn: Turn, task: CaseTask, differing: readonly CheckedOriginal[]): undefined {
  takeTask(turn, task)
  const note = differing.map(each => each.note).join('；')
  record(turn, { type: 'deliveryHeld', materials: differing.map(({ material }) => material), note })
  for (const role of ['decider', headRole]) {
    cause(turn, {
      type: 'notify',
      to: 'officers',
      notice: 'deliveryHeld',
      taskIds: [],
      role: { departmentId: turn.state.departmentId, role },
      text: note,
    })
  }
}
