import type { ClockView, LimitsDefinition } from '@yibiao/schemas'
import {
  defaultThreshold,
  foldClockEvents,
  light,
  remaining,
  type CivilDate,
  type WorkingCalendar,
} from '../../clock/index.ts'
import type { CaseClock, CaseState } from '../case-state.ts'
import { deadlineOf } from '../timing/case-clocks.ts'

const order: readonly ClockView['limit'][] = [
  'preReview',
  'counterReceipt',
  'acceptance',
  'statutoryAcceptance',
  'correction',
  'deferral',
  'renewal',
  'promised',
  'statutory',
  'delivery',
]

/** The clocks of a case as people see them: the latest of each limit, then those of steps that are being worked on. */
export function clocksOf(
  state: CaseState,
  limits: LimitsDefinition,
  calendar: WorkingCalendar,
  today: CivilDate,
): readonly ClockView[] {
  return shownClocks(state).flatMap(clock => viewClock(clock, limits, calendar, today) ?? [])
}

/** Clocks worth showing, in order. */
export function shownClocks(state: CaseState): readonly CaseClock[] {
  const ofCase = order.flatMap(limit => state.clocks.findLast(clock => clock.limit === limit) ?? [])
  const ofRuns = state.clocks.filter(
    clock => clock.run !== undefined && foldClockEvents(clock.events).stopped === null,
  )
  return [...ofCase, ...ofRuns]
}

/** One clock; `undefined` for one that never started. */
export function viewClock(
  clock: CaseClock,
  limits: LimitsDefinition,
  calendar: WorkingCalendar,
  today: CivilDate,
): ClockView | undefined {
  const { started, deemed, stopped, extension } = foldClockEvents(clock.events)
  const begin = deemed === null ? started : { on: deemed.startOn, limit: deemed.limit }
  const deadline = deadlineOf(clock, limits.rollsOffHolidays ?? true, calendar)
  if (begin === null || deadline === null) return undefined
  const { unit } = begin.limit
  const view = {
    limit: clock.limit,
    startedOn: begin.on,
    unit,
    ...(deadline.estimated ? { isEstimated: true } : {}),
  }
  if (stopped !== null) {
    const isLate = stopped.dueOn !== null && stopped.on > stopped.dueOn
    const due = stopped.dueOn === null ? {} : { dueOn: stopped.dueOn }
    return { ...view, ...due, stoppedOn: stopped.on, light: isLate ? 'red' : 'none' }
  }
  if (deadline.suspended) return { ...view, remaining: deadline.remainingDays, light: 'paused' }
  const { dueOn } = deadline
  const left = remaining({ dueOn, today, unit }, calendar)
  const amount = begin.limit.amount + extension
  const days = left.state === 'overdue' && left.days > 0 ? -left.days : left.days
  return {
    ...view,
    dueOn,
    remaining: days,
    light: light({ dueOn, today, unit, amount, threshold: thresholdOf(limits, amount) }, calendar),
  }
}

/** Days left at which the light turns yellow, by the item's percentage. */
function thresholdOf({ yellowPercent }: LimitsDefinition, amount: number): number {
  if (yellowPercent === undefined) return defaultThreshold(amount)
  return Math.max(1, Math.floor((amount * yellowPercent) / 100))
}
