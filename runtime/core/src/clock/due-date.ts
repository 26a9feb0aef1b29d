import type { TimeLimit } from '@yibiao/schemas'
import { addDays, countDaysBetween } from './add-to-date.ts'
import { laterDate, type CivilDate } from './civil-date.ts'
import { isSuspended, mergeSuspensions, type MergedSuspensions, type Suspension } from './suspension.ts'
import {
  addWorkingDays,
  countWorkingDays,
  listEstimatedYears,
  rollToWorkingDay,
  type WorkingCalendar,
} from './working-calendar.ts'

/**
 * Length of a limit in whole days; 0 is 即办: the start day itself. Working days are the law's default
 * (行政许可法 第八十二条); public notices and grants often use calendar days.
 */
export type { TimeLimit }

export type DayUnit = TimeLimit['unit']

export interface DueDateInput {
  /** Day of the event that starts the clock; itself not counted. */
  readonly startOn: CivilDate
  readonly limit: TimeLimit
  /** In any order; overlaps count once. */
  readonly suspensions?: readonly Suspension[]
  /** Days of all granted extensions, in the unit of the limit. */
  readonly extension?: number
  /**
   * Whether a limit that ends on a day off ends on the next working day (民法典 第二百零三条). Default true.
   * Matters for calendar days, and for a limit of 0 that starts on a day off.
   */
  readonly rollOffHolidays?: boolean
}

/** When a limit ends, or that it stands still. */
export type Deadline = RunningDeadline | SuspendedDeadline

export interface RunningDeadline {
  readonly suspended: false
  /** Last day of the limit; it ends at 24:00 Asia/Shanghai. */
  readonly dueOn: CivilDate
  /** True when a day in between belongs to a year whose days off are only estimated. */
  readonly estimated: boolean
  readonly estimatedYears: readonly number[]
}

export interface SuspendedDeadline {
  readonly suspended: true
  /** Days after this one do not count until the open suspension ends. */
  readonly suspendedAfter: CivilDate
  /** Days of the limit used until then, in its unit. */
  readonly usedDays: number
  /** Days of the limit left when it resumes, in its unit. */
  readonly remainingDays: number
  readonly estimated: boolean
  readonly estimatedYears: readonly number[]
}

/**
 * The last day of a limit: the n-th day after the start that is not suspended, n being limit and extension.
 * A suspension that begins after the limit has ended changes nothing.
 * @throws RangeError for malformed dates, amounts that are negative or fractions, or a suspension running backwards.
 */
export function dueDate(input: DueDateInput, calendar: WorkingCalendar): Deadline {
  const suspensions = mergeSuspensions(input.suspensions ?? [])
  const reached = skipSuspensions(input, suspensions, calendar)
  if ('usedDays' in reached) return stop(input, reached, calendar)
  const { rollOffHolidays = true } = input
  const dueOn = rollOffHolidays ? rollPastSuspensions(reached.date, suspensions, calendar) : reached.date
  if (dueOn === undefined) {
    return stop(
      input,
      { usedDays: totalDays(input), suspendedAfter: suspensions.openAfter ?? reached.date },
      calendar,
    )
  }
  const estimatedYears = listEstimatedYears(calendar, firstCountedDay(input.startOn, dueOn), dueOn)
  return { suspended: false, dueOn, estimated: estimatedYears.length > 0, estimatedYears }
}

/** Limit and extensions together. @throws RangeError unless both are whole and not negative. */
export function totalDays({ limit, extension = 0 }: DueDateInput): number {
  for (const amount of [limit.amount, extension]) {
    if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not a number of days: ${amount}`)
  }
  return limit.amount + extension
}

/** Days of a unit in (after, through]. */
export function countDays(
  calendar: WorkingCalendar,
  after: CivilDate,
  through: CivilDate,
  unit: DayUnit,
): number {
  return unit === 'workingDay' ? countWorkingDays(calendar, after, through) : countDaysBetween(after, through)
}

interface Standstill {
  readonly suspendedAfter: CivilDate
  readonly usedDays: number
}

/** Walks from gap to gap between suspensions, so the cost depends on their number and not on the days. */
function skipSuspensions(
  input: DueDateInput,
  { closed, openAfter }: MergedSuspensions,
  calendar: WorkingCalendar,
): { date: CivilDate } | Standstill {
  const { unit } = input.limit
  const total = totalDays(input)
  let from = input.startOn
  let missing = total
  for (const { after, through } of closed) {
    if (through <= from) continue
    const free = after > from ? countDays(calendar, from, after, unit) : 0
    if (free >= missing) break
    missing -= free
    from = through
  }
  if (missing === 0) return { date: from }
  const date = unit === 'workingDay' ? addWorkingDays(calendar, from, missing) : addDays(from, missing)
  if (openAfter === null || date <= openAfter) return { date }
  const suspendedAfter = laterDate(openAfter, input.startOn)
  const free = suspendedAfter > from ? countDays(calendar, from, suspendedAfter, unit) : 0
  return { suspendedAfter, usedDays: total - missing + free }
}

/** `undefined` when the day rolled to never comes while a suspension is open. */
function rollPastSuspensions(
  date: CivilDate,
  suspensions: MergedSuspensions,
  calendar: WorkingCalendar,
): CivilDate | undefined {
  let rolled = rollToWorkingDay(calendar, date)
  while (rolled !== date && isSuspended(suspensions, rolled)) {
    const last = suspensions.closed.find(({ through }) => through >= rolled)
    if (last === undefined) return undefined
    rolled = addWorkingDays(calendar, last.through, 1)
  }
  return rolled
}

function stop(
  input: DueDateInput,
  { suspendedAfter, usedDays }: Standstill,
  calendar: WorkingCalendar,
): Deadline {
  const estimatedYears = listEstimatedYears(
    calendar,
    firstCountedDay(input.startOn, suspendedAfter),
    suspendedAfter,
  )
  return {
    suspended: true,
    suspendedAfter,
    usedDays,
    remainingDays: totalDays(input) - usedDays,
    estimated: estimatedYears.length > 0,
    estimatedYears,
  }
}

/** The start day is not counted: a clock started on 31 December owes nothing to that year's arrangement. */
function firstCountedDay(startOn: CivilDate, dueOn: CivilDate): CivilDate {
  return dueOn > startOn ? addDays(startOn, 1) : startOn
}
