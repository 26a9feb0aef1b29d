import type { Light } from '@yibiao/schemas'
import type { CivilDate } from './civil-date.ts'
import type { DayUnit } from './due-date.ts'
import { remaining } from './remaining.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** Supervision light of a limit; green, yellow and red are exchanged as 0, 1 and 2 (GB/T 39046 表 11). */
export type RunningLight = Exclude<Light, 'none'>

export interface LightInput {
  readonly dueOn: CivilDate
  readonly today: CivilDate
  readonly unit: DayUnit
  /** Days of the limit with its extensions; the default threshold is a fifth of it, at least one day. */
  readonly amount: number
  /** Yellow from this many days left. */
  readonly threshold?: number
  /** True while a suspension is open: a clock that stands still warns of nothing. */
  readonly suspended?: boolean
}

/** Green; yellow when the days left reach the threshold; red from the day after the due date; never red while suspended. */
export function light(input: LightInput, calendar: WorkingCalendar): RunningLight {
  if (input.suspended === true) return 'paused'
  const { state, days } = remaining(input, calendar)
  if (state === 'overdue') return 'red'
  return days <= (input.threshold ?? defaultThreshold(input.amount)) ? 'yellow' : 'green'
}

/** Days left at which a limit of `amount` days turns yellow, unless an item sets its own: max(1, 20 %). */
export function defaultThreshold(amount: number): number {
  return Math.max(1, Math.floor(amount / 5))
}
