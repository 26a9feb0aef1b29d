import type { ApproveCommand, RejectCommand, UserTaskStep } from '@yibiao/schemas'
import type { CaseTask } from '../case-state.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { finishPublicNotice } from '../steps/enter-public-notice.ts'
import { finishRun } from '../steps/runs.ts'
import { closeTask } from '../tasks/close-task.ts'
import { isBlank, judgeChecklist, judgeGiven, type JudgedChecklist } from '../tasks/judge-checklist.ts'
import { refuseActing } from '../tasks/may-act.ts'
import { abstained, settleAfter, settleRun, type Given } from '../tasks/settle-run.ts'
import { isAfterSigner } from '../tasks/waits-for.ts'
import { personOf, type Turn } from '../turn.ts'
import { tellAsker } from './colleagues.ts'
import { refuseMissing } from './edit-answers.ts'
import { judgeRequest } from './judge-request.ts'
import { findTaskAct, takeTask } from './task-act.ts'

/** 同意 / 不同意: an opinion on one task; the completion mode says what it does to the step. */
export function giveOpinion(turn: Turn, command: ApproveCommand | RejectCommand): Refusal | undefined {
  const task = turn.state.tasks.find(({ id }) => id === command.taskId)
  const type = task && turn.flow.places.get(task.step)?.step.type
  if (task?.kind === 'request') return judgeRequest(turn, command, task)
  if (task?.kind === 'signer') return signInPerson(turn, command, task)
  if (type === 'businessRuleTask' || type === 'serviceTask' || task?.kind === 'objection')
    return judgeInPerson(turn, command, task)
  const found = findTaskAct(turn, command.taskId, command.type)
  if ('refusal' in found) return found.refusal
  const { run, step } = found.act
  const refusal = refuseOpinion(turn, command, step)
  if (refusal !== undefined) return refusal
  const goesOn = command.type === 'approve' && !isAbstention(command, step)
  const judged = (goesOn ? judgeChecklist : judgeGiven)(turn, step, command.checklist)
  if ('refusal' in judged) return judged.refusal
  const outcome = command.type === 'reject' ? 'rejected' : (command.outcome ?? 'approved')
  closeWithOpinion(turn, found.act.task, command, outcome, judged)
  settleRun(turn, run.id, step, givenBy(turn, outcome, command.opinion))
  return undefined
}

function refuseOpinion(
  turn: Turn,
  command: ApproveCommand | RejectCommand,
  step: UserTaskStep,
): Refusal | undefined {
  if (command.type === 'reject') return isBlank(command.opinion) ? refuse('opinionMissing') : undefined
  if (step.needsOpinion === 'always' && isBlank(command.opinion)) return refuse('opinionMissing')
  const missing = refuseMissing(turn, step)
  if (missing !== undefined) return missing
  const { outcome } = command
  if (isAbstention(command, step)) return undefined
  if (outcome !== undefined && !step.customOutcomes?.some(({ value }) => value === outcome)) {
    return refuse('unknownOutcome', { outcome })
  }
  return undefined
}

function isAbstention(command: ApproveCommand | RejectCommand, { completion }: UserTaskStep): boolean {
  return command.type === 'approve' && command.outcome === abstained && completion.type === 'vote'
}

function closeWithOpinion(
  turn: Turn,
  task: CaseTask,
  command: ApproveCommand | RejectCommand,
  outcome: string,
  judged: JudgedChecklist = {},
  isVerdict = true,
): void {
  takeTask(turn, task)
  closeTask(turn, task, {
    state: 'done',
    cause: 'done',
    by: personOf(turn.context.actor),
    outcome,
    ...(command.opinion === undefined ? {} : { opinion: command.opinion }),
    ...judged,
    isVerdict,
  })
}

/** 前加签 and 后加签: an opinion for the holder, or one more approval before the step ends. */
function signInPerson(
  turn: Turn,
  command: ApproveCommand | RejectCommand,
  task: CaseTask,
): Refusal | undefined {
  const refusal = refuseActing(turn.flow, turn.state, task, turn.context.actor)
  if (refusal !== undefined) return refusal
  const isAfter = isAfterSigner(task, task.run)
  if ((command.type === 'reject' || !isAfter) && isBlank(command.opinion)) return refuse('opinionMissing')
  const outcome = command.type === 'approve' ? 'approved' : 'rejected'
  closeWithOpinion(turn, task, command, outcome, {}, isAfter)
  if (isAfter) settleAfter(turn, task.run, givenBy(turn, outcome, command.opinion))
  else tellAsker(turn, task)
  return undefined
}

function givenBy(turn: Turn, outcome: string, opinion: string | undefined): Given {
  return { outcome, by: turn.context.actor.name, ...(opinion === undefined ? {} : { opinion }) }
}

/** What a person says where a decision table was not sure, or on an objection to a public notice. */
function judgeInPerson(
  turn: Turn,
  command: ApproveCommand | RejectCommand,
  task: CaseTask | undefined,
): Refusal | undefined {
  const refusal = refuseActing(turn.flow, turn.state, task, turn.context.actor)
  if (refusal !== undefined || task === undefined) return refusal
  if (task.kind === 'incident') return refuse('actionNotOffered', { action: command.type, step: task.key })
  if (isBlank(command.opinion)) return refuse('opinionMissing')
  const opinion = command.opinion === undefined ? {} : { opinion: command.opinion }
  if (task.kind === 'objection') {
    closeWithOpinion(turn, task, command, command.type === 'approve' ? 'dismissed' : 'upheld')
    finishPublicNotice(turn, task.run)
    return undefined
  }
  const outcome = command.type === 'approve' ? 'approved' : 'rejected'
  closeWithOpinion(turn, task, command, outcome)
  finishRun(turn, task.run, { outcome, by: turn.context.actor.name, ...opinion })
  return undefined
}
