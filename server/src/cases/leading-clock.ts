import {
  addDays,
  defaultThreshold,
  dueDate,
  foldClockEvents,
  light,
  listSuspensions,
  remaining,
  type WorkingCalendar,
} from '@yibiao/core/clock'
import type { CaseClock, CaseState } from '@yibiao/core/flow'
import type { Light, LimitsDefinition } from '@yibiao/schemas'
import type { LeadingClock } from './tables.ts'

/** Which limit people look at: the first of these that runs. The statutory ones stand behind those promised. */
const order = [
  'correction',
  'preReview',
  'counterReceipt',
  'acceptance',
  'statutoryAcceptance',
  'promised',
  'statutory',
  'delivery',
] as const

export type LeadingDue = { clock: LeadingClock; dueOn: string | null }

/** The clock of the case that matters now; null when none runs. */
export function leadingClockOf(
  state: CaseState,
  limits: LimitsDefinition,
  calendar: WorkingCalendar,
): LeadingDue | null {
  for (const name of order) {
    const clock = state.clocks.findLast(each => each.limit === name && each.run === undefined)
    const due = clock === undefined ? null : readDue(clock, limits, calendar)
    if (due !== null) return due
  }
  return null
}

/** For the receipt: until when the department says whether it accepts. */
export function acceptanceDue(leading: LeadingDue | null): { acceptanceDueOn?: string } {
  if (leading === null || leading.dueOn === null) return {}
  const isAcceptance = leading.clock.limit === 'acceptance' || leading.clock.limit === 'statutoryAcceptance'
  return isAcceptance ? { acceptanceDueOn: leading.dueOn } : {}
}

/** Where a running clock stands; null for one that did not start or has stopped. */
export function readDue(
  clock: CaseClock,
  limits: LimitsDefinition,
  calendar: WorkingCalendar,
): LeadingDue | null {
  const folded = foldClockEvents(clock.events)
  const begin = folded.deemed ? { on: folded.deemed.startOn, limit: folded.deemed.limit } : folded.started
  if (begin === null || folded.stopped !== null) return null
  const deadline = dueDate(
    {
      startOn: begin.on,
      limit: begin.limit,
      suspensions: listSuspensions(folded),
      extension: folded.extension,
      rollOffHolidays: limits.rollsOffHolidays ?? true,
    },
    calendar,
  )
  const amount = begin.limit.amount + folded.extension
  return {
    clock: {
      limit: clock.limit,
      unit: begin.limit.unit,
      amount,
      threshold: yellowFrom(amount, limits.yellowPercent),
      isPaused: deadline.suspended,
    },
    dueOn: deadline.suspended ? null : deadline.dueOn,
  }
}

/** How a stored clock looks on a day. */
export function lightOf(
  due: { clock: LeadingClock | null; dueOn: string | null },
  today: string,
  calendar: WorkingCalendar,
): Light {
  const { clock, dueOn } = due
  if (clock?.isPaused === true) return 'paused'
  if (clock === null || dueOn === null) return 'none'
  const { unit, amount, threshold } = clock
  return light({ dueOn, today, unit, amount, threshold }, calendar)
}

/** Days left in the unit of the limit; negative when overdue. */
export function remainingDays(
  due: { clock: LeadingClock | null; dueOn: string | null },
  today: string,
  calendar: WorkingCalendar,
): number | undefined {
  if (due.clock === null || due.dueOn === null) return undefined
  const { state, days } = remaining({ dueOn: due.dueOn, today, unit: due.clock.unit }, calendar)
  return state === 'overdue' ? -days : days
}

function yellowFrom(amount: number, percent: number | undefined): number {
  return percent === undefined ? defaultThreshold(amount) : Math.max(1, Math.floor((amount * percent) / 100))
}

/** So far back a light can turn yellow; no limit is longer. */
const longestYellow = 400

/** First day on which the light is yellow; null for a clock without a day to be kept. */
export function yellowDay(
  due: { clock: LeadingClock | null; dueOn: string | null },
  calendar: WorkingCalendar,
): string | null {
  if (due.dueOn === null || due.clock === null || due.clock.isPaused) return null
  let day = due.dueOn
  for (let back = 0; back < longestYellow; back += 1) {
    const before = addDays(day, -1)
    if (lightOf(due, before, calendar) !== 'yellow') return day
    day = before
  }
  return day
}
