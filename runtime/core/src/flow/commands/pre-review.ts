import type { PassPreReviewCommand, ReturnPreReviewCommand } from '@yibiao/schemas'
import { receiveOnline } from '../lifecycle/receive.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { finishRun } from '../steps/runs.ts'
import { closeTask } from '../tasks/close-task.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { stopClocks, stopClocksOfRun } from '../timing/case-clocks.ts'
import { cause, personOf, record, type Turn } from '../turn.ts'
import { refuseMissing } from './edit-answers.ts'
import { findTaskAct, takeTask } from './task-act.ts'

/** 预审通过: counts as receipt, unless the papers have yet to come to a counter. */
export function passPreReview(turn: Turn, command: PassPreReviewCommand): Refusal | undefined {
  const found = findTaskAct(turn, command.taskId, 'passPreReview')
  if ('refusal' in found) return found.refusal
  const { task, run, step } = found.act
  if (step.needsOpinion === 'always' && isBlank(command.opinion)) return refuse('opinionMissing')
  const missing = refuseMissing(turn, step)
  if (missing !== undefined) return missing
  const by = personOf(turn.context.actor)
  const opinion = command.opinion === undefined ? {} : { opinion: command.opinion }
  takeTask(turn, task)
  closeTask(turn, task, { state: 'done', cause: 'done', by, outcome: 'passed', ...opinion, isVerdict: true })
  record(turn, { type: 'preReviewPassed', isLapse: false, ...opinion })
  cause(turn, { type: 'notify', to: 'applicant', notice: 'preReviewPassed' })
  receiveOnline(turn, turn.context.now)
  finishRun(turn, run.id, { outcome: 'passed', by: by.name, ...opinion })
  return undefined
}

/** 预审退回: lists everything at once; the applicant submits again. */
export function returnPreReview(turn: Turn, command: ReturnPreReviewCommand): Refusal | undefined {
  const found = findTaskAct(turn, command.taskId, 'returnPreReview')
  if ('refusal' in found) return found.refusal
  if (command.items.some(({ reason }) => isBlank(reason))) return refuse('reasonMissing')
  const { task, run, step } = found.act
  takeTask(turn, task)
  closeTask(turn, task, {
    state: 'done',
    cause: 'correctionRequested',
    by: personOf(turn.context.actor),
    outcome: 'returned',
    isVerdict: true,
  })
  stopClocks(turn, ['preReview'])
  stopClocksOfRun(turn, run.id)
  record(turn, { type: 'preReviewReturned', run: run.id, step: step.id, items: command.items })
  cause(turn, { type: 'openCorrection', kind: 'preReview', items: command.items })
  cause(turn, { type: 'notify', to: 'applicant', notice: 'preReviewReturned' })
  return undefined
}
