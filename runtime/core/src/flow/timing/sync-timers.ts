import { endOfDay } from '../../clock/index.ts'
import type { CaseClock, CaseTimer } from '../case-state.ts'
import type { PreparedFlow } from '../compiled-flow.ts'
import { cause, createId, record, type Turn } from '../turn.ts'
import { deadlineOf, isRunning } from './case-clocks.ts'

/**
 * Brings the stored timers in line with clocks and waiting runs: a timer is nothing but the end of a running clock,
 * or the instant a run sleeps until. Called once at the end of every turn.
 */
export function syncTimers(turn: Turn): void {
  const wanted = [...wantedByClocks(turn), ...wantedByRuns(turn)]
  for (const timer of turn.state.timers) {
    if (wanted.some(each => isSame(each, timer))) continue
    record(turn, { type: 'timerCleared', timer: timer.id })
    cause(turn, { type: 'clearTimer', timerId: timer.id })
  }
  for (const timer of wanted) {
    if (turn.state.timers.some(each => isSame(each, timer))) continue
    const timerId = createId(turn)
    record(turn, { type: 'timerSet', timer: timerId, ...timer })
    cause(turn, { type: 'setTimer', timerId, fireAt: timer.fireAt })
  }
}

type WantedTimer = Omit<CaseTimer, 'id'>

function wantedByClocks(turn: Turn): readonly WantedTimer[] {
  return turn.state.clocks.flatMap(clock => {
    if (clock.isOverdue || !isRunning(clock) || !firesAtEnd(turn.flow, clock)) return []
    const deadline = deadlineOf(clock, turn.flow.limits.rollsOffHolidays ?? true, turn.context.calendar)
    if (deadline === null || deadline.suspended) return []
    return [{ fireAt: instantOf(endOfDay(deadline.dueOn)), clock: clock.key }]
  })
}

/** The limit of a user task matters only when its definition says what its passing does. */
function firesAtEnd(flow: PreparedFlow, clock: CaseClock): boolean {
  if (clock.limit !== 'step' || clock.step === undefined) return true
  const step = flow.places.get(clock.step)?.step
  return step?.type !== 'userTask' || step.onTimeout !== undefined
}

function wantedByRuns(turn: Turn): readonly WantedTimer[] {
  return turn.state.runs.flatMap(run =>
    run.wakeAt === undefined || run.incident !== undefined ? [] : [{ fireAt: run.wakeAt, run: run.id }],
  )
}

function isSame(a: WantedTimer, b: WantedTimer): boolean {
  return a.fireAt === b.fireAt && a.clock === b.clock && a.run === b.run
}

/** An instant as events hold it: UTC with milliseconds. */
function instantOf(epochMs: number): string {
  return new Date(epochMs).toISOString()
}
