import type { ApproveCommand, RejectCommand, UserTaskStep } from '@yibiao/schemas'
import type { CaseTask, StepRun } from '../case-state.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { finishPublicNotice } from '../steps/enter-public-notice.ts'
import { openNextSeat } from '../steps/enter-user-task.ts'
import { findRun, finishRun } from '../steps/runs.ts'
import { closeTask } from '../tasks/close-task.ts'
import { countVerdicts, type Tally } from '../tasks/count-verdicts.ts'
import { isBlank, refuseChecklist } from '../tasks/judge-checklist.ts'
import { refuseActing } from '../tasks/may-act.ts'
import { explain, personOf, type Turn } from '../turn.ts'
import { findTaskAct, takeTask } from './task-act.ts'

/** Outcome of a vote that is neither for nor against. */
export const abstained = 'abstained'

/** 同意 / 不同意: an opinion on one task; the completion mode says what it does to the step. */
export function giveOpinion(turn: Turn, command: ApproveCommand | RejectCommand): Refusal | undefined {
  const task = turn.state.tasks.find(({ id }) => id === command.taskId)
  const type = task && turn.flow.places.get(task.step)?.step.type
  if (type === 'businessRuleTask' || task?.kind === 'objection') return judgeInPerson(turn, command, task)
  const found = findTaskAct(turn, command.taskId, command.type)
  if ('refusal' in found) return found.refusal
  const { run, step } = found.act
  const refusal = refuseOpinion(turn, command, step)
  if (refusal !== undefined) return refusal
  const outcome = command.type === 'reject' ? 'rejected' : (command.outcome ?? 'approved')
  closeWithOpinion(turn, found.act.task, command, outcome)
  settle(turn, run, step, outcome, command.opinion)
  return undefined
}

function refuseOpinion(
  turn: Turn,
  command: ApproveCommand | RejectCommand,
  step: UserTaskStep,
): Refusal | undefined {
  if (command.type === 'reject') return isBlank(command.opinion) ? refuse('opinionMissing') : undefined
  if (step.needsOpinion === 'always' && isBlank(command.opinion)) return refuse('opinionMissing')
  const { outcome } = command
  if (outcome === abstained && step.completion.type === 'vote') return undefined
  if (outcome !== undefined && !step.customOutcomes?.some(({ value }) => value === outcome)) {
    return refuse('unknownOutcome', { outcome })
  }
  return refuseChecklist(turn, step, command.checklist)
}

function closeWithOpinion(
  turn: Turn,
  task: CaseTask,
  command: ApproveCommand | RejectCommand,
  outcome: string,
): void {
  takeTask(turn, task)
  closeTask(turn, task, {
    state: 'done',
    cause: 'done',
    by: personOf(turn.context.actor),
    outcome,
    ...(command.opinion === undefined ? {} : { opinion: command.opinion }),
    isVerdict: true,
  })
}

/** Counts, then ends the step or asks the next in line. */
function settle(
  turn: Turn,
  before: StepRun,
  step: UserTaskStep,
  given: string,
  opinion: string | undefined,
): void {
  const run = findRun(turn, before.id)
  if (run === undefined) return
  const tally = tallyOf(run)
  explain(turn, { type: 'verdictCounted', step: step.id, ...tally })
  const verdict = countVerdicts(step.completion, tally)
  if (verdict === 'open') {
    if (step.completion.type === 'sequential') openNextSeat(turn, run, step)
    return
  }
  const outcome = verdict === 'approved' && given !== abstained ? given : verdict
  finishRun(turn, run.id, {
    outcome: given === 'rejected' && verdict === 'approved' ? 'approved' : outcome,
    by: turn.context.actor.name,
    ...(opinion === undefined ? {} : { opinion }),
  })
}

function tallyOf(run: StepRun): Tally {
  const rejections = run.verdicts.filter(({ outcome }) => outcome === 'rejected').length
  const abstentions = run.verdicts.filter(({ outcome }) => outcome === abstained).length
  return {
    seats: run.seats,
    approvals: run.verdicts.length - rejections - abstentions,
    rejections,
    abstentions,
  }
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
