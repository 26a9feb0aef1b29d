import type { UserTaskStep } from '@yibiao/schemas'
import type { Candidate, StepRun, Token } from '../case-state.ts'
import { acceptCase } from '../lifecycle/accept-case.ts'
import { awaitsCounter } from '../lifecycle/receive.ts'
import { offers } from '../step-acts.ts'
import { judgeChecklist } from '../tasks/judge-checklist.ts'
import { openIncident, openTask } from '../tasks/open-task.ts'
import { resolveSeats } from '../tasks/resolve-candidates.ts'
import { startClock } from '../timing/case-clocks.ts'
import { explain, record, type Turn } from '../turn.ts'
import { finishRun, openRun } from './runs.ts'

/** A token reaches work for people: tasks by the completion mode, or straight on when nothing is left to do. */
export function enterUserTask(turn: Turn, token: Token, step: UserTaskStep): void {
  const settled = outcomeAlready(turn, step)
  if (settled !== undefined) {
    const run = openRun(turn, token, step)
    finishRun(turn, run.id, { outcome: settled })
    return
  }
  openWork(turn, token, step)
}

/** Opens tasks again on a run whose tasks were closed: after a resubmission. */
export function reopenWork(turn: Turn, run: StepRun, step: UserTaskStep): void {
  startStepClock(turn, run, step)
  const seats = resolveSeats(turn, step)
  if (seats === null) openIncident(turn, run, step, { code: 'noAssignee', params: {} })
  else openSeats(turn, run, step, seats)
}

/** The step's outcome when its act has happened: pre-review at a counter, acceptance and decision once only. */
function outcomeAlready(turn: Turn, step: UserTaskStep): string | undefined {
  const { moments, decision, channel } = turn.state
  if (step.phase === 'preReview' && (channel === 'counter' || moments.receivedAt !== undefined))
    return 'skipped'
  if (offers(step, 'accept')) {
    if (moments.acceptedAt !== undefined) return 'accepted'
    if (acceptsAutomatically(turn, step)) {
      explain(turn, { type: 'acceptedAutomatically', step: step.id })
      acceptCase(turn)
      return 'accepted'
    }
  }
  return (offers(step, 'grant') || offers(step, 'deny')) && decision !== null ? decision.outcome : undefined
}

/** 收件即受理 online: only where the item says so, and only when every point of the checklist is met by its rule. */
function acceptsAutomatically(turn: Turn, step: UserTaskStep): boolean {
  const { limits } = turn.flow
  if (limits.acceptsOnReceipt !== true || turn.state.moments.receivedAt === undefined) return false
  return turn.state.correctionCount === 0 && !('refusal' in judgeChecklist(turn, step))
}

function openWork(turn: Turn, token: Token, step: UserTaskStep): void {
  const seats = resolveSeats(turn, step)
  const isSequential = step.completion.type === 'sequential'
  const run = openRun(turn, token, step, {
    seats: seats === null || step.completion.type === 'single' ? 1 : seats.length,
    queue: isSequential && seats !== null ? seats.slice(1) : [],
  })
  startStepClock(turn, run, step)
  if (seats === null) openIncident(turn, run, step, { code: 'noAssignee', params: {} })
  else openSeats(turn, run, step, isSequential ? seats.slice(0, 1) : seats)
}

function openSeats(turn: Turn, run: StepRun, step: UserTaskStep, seats: readonly Candidate[]): void {
  if (step.completion.type === 'single') {
    openTask(turn, { run, step, kind: 'work', candidates: seats })
    return
  }
  for (const seat of seats) openTask(turn, { run, step, kind: 'work', candidates: [seat] })
}

/** 依次: the next in the list, frozen when the step was entered. */
export function openNextSeat(turn: Turn, run: StepRun, step: UserTaskStep): void {
  const [next, ...queue] = run.queue
  if (next === undefined) return
  record(turn, { type: 'seatTaken', run: run.id, queue })
  openTask(turn, { run, step, kind: 'work', candidates: [next] })
}

/** The limit of the step, 环节时限; acceptance has none while the papers are awaited at a counter. */
export function startStepClock(turn: Turn, run: StepRun, step: UserTaskStep): void {
  if (step.limit === undefined || (offers(step, 'accept') && awaitsCounter(turn.state))) return
  startClock(turn, { limit: 'step', on: turn.today, length: step.limit, run: run.id, step: step.id })
}
