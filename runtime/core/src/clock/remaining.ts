import type { CivilDate } from './civil-date.ts'
import { countDays, type DayUnit } from './due-date.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** How a limit stands on a day. */
export interface RemainingTime {
  readonly state: 'inTime' | 'dueToday' | 'overdue'
  /**
   * Days left after today through the due date, or days overdue; never negative.
   * Overdue may be 0: the limit passed, but no working day has since.
   */
  readonly days: number
}

export interface RemainingInput {
  readonly dueOn: CivilDate
  readonly today: CivilDate
  readonly unit: DayUnit
}

/** Time left or overdue, in the unit of the limit. From 00:00 of the day after the due date a limit is overdue. */
export function remaining({ dueOn, today, unit }: RemainingInput, calendar: WorkingCalendar): RemainingTime {
  if (today === dueOn) return { state: 'dueToday', days: 0 }
  if (today < dueOn) return { state: 'inTime', days: countDays(calendar, today, dueOn, unit) }
  return { state: 'overdue', days: countDays(calendar, dueOn, today, unit) }
}
