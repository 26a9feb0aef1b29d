import { endOfDay, foldClockEvents, toEpochMs } from '../../clock/index.ts'
import type { CaseClock, CaseState } from '../case-state.ts'
import { deadlineOf, isRunning } from '../timing/case-clocks.ts'
import { demand, type Commit, type Violation } from './commit.ts'

/** A due date moves only by a committed clock event; nothing ends before it starts. */
export function movesClocksByEvents({ before, after, events, calendar }: Commit): readonly Violation[] {
  const moved = new Set(events.flatMap(event => (event.type === 'clockMoved' ? [event.clock] : [])))
  const silent = after.clocks.filter(clock => {
    const earlier = before.clocks.find(({ key }) => key === clock.key)
    if (moved.has(clock.key)) return false
    return earlier === undefined || dueText(earlier, calendar) !== dueText(clock, calendar)
  })
  const backwards = after.clocks.filter(({ events: list }) => {
    const { started, stopped } = foldClockEvents(list)
    return started !== null && stopped !== null && stopped.on < started.on
  })
  return [
    ...demand(silent.length === 0, 'clocksMoveByEvents', `${silent[0]?.key} moved without an event`),
    ...demand(backwards.length === 0, 'clocksMoveByEvents', `${backwards[0]?.key} ended before it started`),
  ]
}

/** Limits whose end changes the case. */
const endingLimits: ReadonlySet<CaseClock['limit']> = new Set([
  'statutoryAcceptance',
  'counterReceipt',
  'correction',
  'deferral',
  'renewal',
])

/** 受理时限 runs from 收件 and never before, also while papers are awaited at a counter. */
export function countsAcceptanceFromReceipt({ after }: Commit): readonly Violation[] {
  const early =
    after.moments.receivedAt === undefined &&
    after.clocks.some(({ limit }) => limit === 'acceptance' || limit === 'statutoryAcceptance')
  return demand(!early, 'acceptanceFromReceipt', 'a limit of acceptance runs before receipt')
}

/** Every limit with a legal effect that runs has its timer at its end, and no timer is left without a reason. */
export function keepsTimers({ after, calendar }: Commit): readonly Violation[] {
  const legal = after.clocks.filter(
    clock => endingLimits.has(clock.limit) && isRunning(clock) && !clock.isOverdue,
  )
  const unwatched = legal.filter(clock => {
    const deadline = deadlineOf(clock, true, calendar)
    if (deadline === null || deadline.suspended) return false
    const fireAt = endOfDay(deadline.dueOn)
    return !after.timers.some(timer => timer.clock === clock.key && toEpochMs(timer.fireAt) === fireAt)
  })
  const stray = after.timers.filter(timer => !hasReason(after, timer.clock, timer.run))
  return [
    ...demand(unwatched.length === 0, 'timersFollowClocks', `${unwatched[0]?.key} has no timer`),
    ...demand(stray.length === 0, 'timersFollowClocks', `timer ${stray[0]?.id} has no reason`),
  ]
}

/** Deemed acceptance, lapse and passed limits never before the limit has ended. */
export function actsNotTooEarly({ before, events, calendar, move }: Commit): readonly Violation[] {
  const early = events.flatMap(event => {
    if (event.type !== 'limitPassed') return []
    const clock = before.clocks.find(({ key }) => key === event.clock)
    const deadline = clock === undefined ? null : deadlineOf(clock, true, calendar)
    if (deadline === null || deadline.suspended) return []
    return endOfDay(deadline.dueOn) > toEpochMs(move.now) ? [event.clock] : []
  })
  return demand(early.length === 0, 'nothingTooEarly', `${early[0]} passed before its end`)
}

function hasReason({ clocks, runs }: CaseState, clock: string | undefined, run: string | undefined): boolean {
  if (run !== undefined) return runs.some(({ id, wakeAt }) => id === run && wakeAt !== undefined)
  return clocks.some(each => each.key === clock && isRunning(each))
}

function dueText(clock: CaseClock, calendar: Commit['calendar']): string {
  return JSON.stringify(deadlineOf(clock, true, calendar))
}
