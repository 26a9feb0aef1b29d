import type { RequestCorrectionCommand } from '@yibiao/schemas'
import type { CaseTask } from '../case-state.ts'
import { issueDocuments } from '../lifecycle/issue-documents.ts'
import { awaitsCounter } from '../lifecycle/receive.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { isOpenTask, closeTask } from '../tasks/close-task.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { isOverriding, refuseOwnCase } from '../tasks/may-act.ts'
import { dueOnOf, startClock, stopClocks, stopClocksOfRun } from '../timing/case-clocks.ts'
import { cause, personOf, record, type Turn } from '../turn.ts'
import { findTaskAct, takeTask, type TaskAct, type TaskActResult } from './task-act.ts'

/**
 * 补正告知: once, and everything at once (行政许可法 第三十二条). The acceptance limits stop; the same step judges
 * again after resubmission. A second request is a supervisor's override, with a reason, and leaves a red mark.
 */
export function requestCorrection(turn: Turn, command: RequestCorrectionCommand): Refusal | undefined {
  const isSecond = turn.state.correctionCount > 0
  const found = isSecond
    ? findOverride(turn, command)
    : findTaskAct(turn, command.taskId, 'requestCorrection')
  if ('refusal' in found) return found.refusal
  if (turn.state.moments.acceptedAt !== undefined) return refuse('alreadyAccepted')
  if (awaitsCounter(turn.state)) return refuse('notReceived')
  if (command.items.some(({ reason }) => isBlank(reason))) return refuse('reasonMissing')
  handOver(turn, found.act, command, isSecond)
  return undefined
}

/** The supervisor acts on the task of another; so the usual check of the holder does not apply. */
function findOverride(turn: Turn, command: RequestCorrectionCommand): TaskActResult {
  const { actor } = turn.context
  if (command.override === undefined) return { refusal: refuse('correctionAlreadyRequested') }
  if (isBlank(command.override.reason)) return { refusal: refuse('reasonMissing') }
  if (actor.kind !== 'officer') return { refusal: refuse('officersOnly') }
  if (!isOverriding(turn.state, actor)) return { refusal: refuse('roleMissing', { role: 'supervisor' }) }
  const own = refuseOwnCase(turn.state, actor)
  if (own !== undefined) return { refusal: own }
  const task = turn.state.tasks.find(({ id }) => id === command.taskId)
  if (task === undefined) return { refusal: refuse('unknownTask') }
  return isOpenTask(task) ? findAct(turn, task) : { refusal: refuse('taskClosed') }
}

function findAct(turn: Turn, task: CaseTask): TaskActResult {
  const run = turn.state.runs.find(({ id }) => id === task.run)
  const step = turn.flow.places.get(task.step)?.step
  if (run === undefined || step?.type !== 'userTask' || task.kind !== 'work' || step.phase !== 'accept') {
    return { refusal: refuse('actionNotOffered', { action: 'requestCorrection', step: task.key }) }
  }
  return { act: { task, run, step } }
}

function handOver(
  turn: Turn,
  { task, run, step }: TaskAct,
  command: RequestCorrectionCommand,
  isSecond: boolean,
): void {
  const { correction: limit } = turn.flow.limits
  takeTask(turn, task)
  closeTask(turn, task, {
    state: 'done',
    cause: 'correctionRequested',
    by: personOf(turn.context.actor),
    outcome: 'correctionRequested',
    isVerdict: true,
  })
  stopClocks(turn, ['acceptance', 'statutoryAcceptance'])
  stopClocksOfRun(turn, run.id)
  record(turn, {
    type: 'correctionRequested',
    run: run.id,
    step: step.id,
    items: command.items,
    ...(isSecond && command.override !== undefined ? { override: command.override.reason } : {}),
  })
  if (isSecond) record(turn, { type: 'redMarked', mark: 'secondCorrection', step: step.id })
  const clock =
    limit === undefined
      ? undefined
      : startClock(turn, { limit: 'correction', on: turn.today, length: limit.limit })
  const dueOn = clock === undefined ? undefined : dueOnOf(turn, clock)
  cause(turn, {
    type: 'openCorrection',
    kind: 'correction',
    items: command.items,
    ...(dueOn === undefined ? {} : { dueOn }),
  })
  issueDocuments(turn, 'requestCorrection')
  cause(turn, { type: 'notify', to: 'applicant', notice: 'correctionRequested' })
  cause(turn, { type: 'exchangeRecord', record: 'correctionStart' })
}
