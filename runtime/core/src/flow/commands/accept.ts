import type { AcceptCommand, RefuseAcceptanceCommand } from '@yibiao/schemas'
import { acceptCase } from '../lifecycle/accept-case.ts'
import { conclude } from '../lifecycle/conclude.ts'
import { issueDocuments } from '../lifecycle/issue-documents.ts'
import { awaitsCounter } from '../lifecycle/receive.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { finishRun } from '../steps/runs.ts'
import { closeTask } from '../tasks/close-task.ts'
import { isBlank, judgeChecklist } from '../tasks/judge-checklist.ts'
import { cause, personOf, record, type Turn } from '../turn.ts'
import { refuseMissing } from './edit-answers.ts'
import { findTaskAct, takeTask } from './task-act.ts'

/** 受理. */
export function accept(turn: Turn, command: AcceptCommand): Refusal | undefined {
  const found = findTaskAct(turn, command.taskId, 'accept')
  if ('refusal' in found) return found.refusal
  const { task, run, step } = found.act
  if (turn.state.moments.acceptedAt !== undefined) return refuse('alreadyAccepted')
  if (awaitsCounter(turn.state)) return refuse('notReceived')
  if (step.needsOpinion === 'always' && isBlank(command.opinion)) return refuse('opinionMissing')
  const missing = refuseMissing(turn, step)
  if (missing !== undefined) return missing
  const judged = judgeChecklist(turn, step, command.checklist)
  if ('refusal' in judged) return judged.refusal
  const by = personOf(turn.context.actor)
  const opinion = command.opinion === undefined ? {} : { opinion: command.opinion }
  takeTask(turn, task)
  closeTask(turn, task, {
    state: 'done',
    cause: 'done',
    by,
    outcome: 'accepted',
    ...opinion,
    ...judged,
    isVerdict: true,
  })
  acceptCase(turn, command.opinion)
  finishRun(turn, run.id, { outcome: 'accepted', by: by.name, ...opinion })
  return undefined
}

/** 不予受理: ends the case with its document. */
export function refuseAcceptance(turn: Turn, command: RefuseAcceptanceCommand): Refusal | undefined {
  const found = findTaskAct(turn, command.taskId, 'refuseAcceptance')
  if ('refusal' in found) return found.refusal
  if (turn.state.moments.acceptedAt !== undefined) return refuse('alreadyAccepted')
  if (awaitsCounter(turn.state)) return refuse('notReceived')
  if (isBlank(command.reason)) return refuse('reasonMissing')
  if (command.ground === 'notCompetent' && isBlank(command.competentAuthority)) {
    return refuse('competentAuthorityMissing')
  }
  const { ground, reason, competentAuthority } = command
  const { task } = found.act
  const by = personOf(turn.context.actor)
  takeTask(turn, task)
  closeTask(turn, task, {
    state: 'done',
    cause: 'done',
    by,
    outcome: 'refused',
    opinion: reason,
    isVerdict: true,
  })
  record(turn, {
    type: 'acceptanceRefused',
    ground,
    reason,
    ...(competentAuthority === undefined ? {} : { competentAuthority }),
  })
  issueDocuments(turn, 'refuseAcceptance')
  cause(turn, { type: 'notify', to: 'applicant', notice: 'acceptanceRefused', text: reason })
  cause(turn, { type: 'exchangeRecord', record: 'accept' })
  conclude(turn, 'acceptanceRefused')
  return undefined
}
