import type { DecideCommand, UserTaskStep } from '@yibiao/schemas'
import type { DecisionState } from '../case-state.ts'
import { outstandingDebts } from '../lifecycle/outstanding-debts.ts'
import { recordDecision } from '../lifecycle/record-decision.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { openChildren } from '../children/child-cases.ts'
import { finishRun } from '../steps/runs.ts'
import { closeTask } from '../tasks/close-task.ts'
import { isBlank, judgeChecklist, judgeGiven } from '../tasks/judge-checklist.ts'
import { personOf, type Turn } from '../turn.ts'
import { refuseMissing } from './edit-answers.ts'
import { findTaskAct, takeTask } from './task-act.ts'

/**
 * 准予 / 不予: the one decision of the case, in a document. Granting needs the checklist complete and no debt
 * outstanding; denying needs reason, legal basis and remedies (行政许可法 第三十八条).
 */
export function decide(turn: Turn, command: DecideCommand): Refusal | undefined {
  const found = findTaskAct(turn, command.taskId, command.outcome === 'granted' ? 'grant' : 'deny')
  if ('refusal' in found) return found.refusal
  const { task, run, step } = found.act
  if (turn.state.moments.acceptedAt === undefined) return refuse('notAccepted')
  if (turn.state.decision !== null) return refuse('alreadyDecided')
  const isGrant = command.outcome === 'granted'
  const refusal = isGrant ? refuseGrant(turn, step) : refuseDenial(command)
  if (refusal !== undefined) return refusal
  const judged = (isGrant ? judgeChecklist : judgeGiven)(turn, step, command.checklist)
  if ('refusal' in judged) return judged.refusal

  const decision = decisionOf(turn, command)
  takeTask(turn, task)
  closeTask(turn, task, {
    state: 'done',
    cause: 'done',
    by: decision.by,
    outcome: command.outcome,
    ...(command.reason === undefined ? {} : { opinion: command.reason }),
    ...judged,
    isVerdict: true,
  })
  recordDecision(turn, run, decision, step.id)
  finishRun(turn, run.id, {
    outcome: command.outcome,
    by: decision.by.name,
    ...(command.reason === undefined ? {} : { opinion: command.reason }),
  })
  return undefined
}

function refuseGrant(turn: Turn, step: UserTaskStep): Refusal | undefined {
  const children = openChildren(turn.state)
  if (children.length > 0)
    return refuse('childrenOpen', { numbers: children.map(({ number, item }) => number ?? item).join(',') })
  const debts = outstandingDebts(turn.state, turn.context.debts)
  if (debts.length > 0)
    return refuse('debtsOutstanding', { debts: debts.map(({ subject }) => subject).join(',') })
  return refuseMissing(turn, step)
}

function refuseDenial({ reason, legalBasis, remedies }: DecideCommand): Refusal | undefined {
  if (isBlank(reason)) return refuse('reasonMissing')
  if (isBlank(legalBasis)) return refuse('legalBasisMissing')
  return isBlank(remedies) ? refuse('remediesMissing') : undefined
}

function decisionOf(turn: Turn, command: DecideCommand): DecisionState {
  const { type: _type, taskId: _task, checklist: _judged, ...content } = command
  return { ...content, decidedAt: turn.context.now, by: personOf(turn.context.actor) }
}
