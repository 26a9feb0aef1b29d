import { addDays } from './add-to-date.ts'
import { earlierDate, type CivilDate } from './civil-date.ts'
import { dueDate, totalDays, type DayUnit, type DueDateInput } from './due-date.ts'
import type { Festival } from './statutory-holidays.ts'
import { isSuspended, mergeSuspensions } from './suspension.ts'
import { festivalsAround, kindOfDay, type DayKind, type WorkingCalendar } from './working-calendar.ts'

/** `rolled`: the limit's days are used up, but it ends on the next working day only. */
export type DayReason = 'start' | 'suspended' | 'rolled' | DayKind

export interface ExplainedDay {
  readonly date: CivilDate
  /** Whether the day uses up a day of the limit. */
  readonly isCounted: boolean
  /** 1 for the first counted day; only on counted days. */
  readonly number?: number
  readonly reason: DayReason
  /** Why offices are closed, on holidays around statutory festivals. */
  readonly festivals?: readonly Festival[]
}

export interface ExplainDaysInput extends DueDateInput {
  /**
   * Last day to list: needed to see days of an open suspension, may cut a long list short.
   * Default: the due date, or the last day before the open suspension.
   */
  readonly through?: CivilDate
}

/** Every day from the start to the due date with the reason why it counts or not, in order of time. */
export function explainDays(input: ExplainDaysInput, calendar: WorkingCalendar): ExplainedDay[] {
  const suspensions = mergeSuspensions(input.suspensions ?? [])
  const total = totalDays(input)
  const last = lastListedDay(input, calendar)
  const days: ExplainedDay[] = []
  let number = 0
  for (let date = input.startOn; date <= last; date = addDays(date, 1)) {
    const kind = kindOfDay(calendar, date)
    const reason =
      date === input.startOn
        ? 'start'
        : isSuspended(suspensions, date)
          ? 'suspended'
          : number >= total
            ? 'rolled'
            : kind
    const isCounted = reason === kind && countsIn(input.limit.unit, kind)
    if (isCounted) number++
    const festivals = kind === 'holiday' ? festivalsAround(calendar, date) : []
    days.push({
      date,
      isCounted,
      ...(isCounted ? { number } : {}),
      reason,
      ...(festivals.length > 0 ? { festivals } : {}),
    })
  }
  return days
}

function lastListedDay(input: ExplainDaysInput, calendar: WorkingCalendar): CivilDate {
  const deadline = dueDate(input, calendar)
  if (deadline.suspended) return input.through ?? deadline.suspendedAfter
  return input.through === undefined ? deadline.dueOn : earlierDate(input.through, deadline.dueOn)
}

function countsIn(unit: DayUnit, kind: DayKind): boolean {
  return unit === 'calendarDay' || kind === 'workingDay' || kind === 'makeUpWorkday'
}
