import type { CalendarYear } from './calendar-year.ts'
import { splitDate, type CivilDate } from './civil-date.ts'
import { collectOverrides, compileCalendarYear, type CompiledYear } from './compile-calendar-year.ts'
import { fromDayNumber, toDayNumber, weekdayOf, type DayNumber } from './day-number.ts'
import { estimateCalendarYear } from './estimate-calendar-year.ts'
import { listStatutoryHolidays, type Festival } from './statutory-holidays.ts'

/** What kind of day the calendar makes of a date. */
export type DayKind = 'workingDay' | 'weekend' | 'holiday' | 'makeUpWorkday'

/** Years in which working days can be counted: beyond them (长期 is 9999-12-31) a count would mean nothing. */
export const countableYears = { first: 1950, last: 2199 } as const

/**
 * Working days = weekdays − days off + make-up working days. Years without an imported notice are estimated from
 * the statutory days and reported by {@link listEstimatedYears}. Immutable; years are compiled when first counted.
 */
export interface WorkingCalendar {
  /** A year's counts. @throws RangeError outside {@link countableYears}. */
  readonly yearAt: (year: number) => CompiledYear
  readonly isEstimated: (year: number) => boolean
  readonly overrideOf: (day: DayNumber) => 'off' | 'work' | undefined
}

/** Builds a calendar from year documents; of two documents for one year the later in the list counts. */
export function createWorkingCalendar(documents: readonly CalendarYear[]): WorkingCalendar {
  const announced = new Map(documents.map(document => [document.year, document]))
  const overrides = collectOverrides([...announced.values()])
  const compiled = new Map<number, CompiledYear>()
  const estimates = new Map<number, ReadonlyMap<DayNumber, 'off' | 'work'>>()

  function overridesOf(year: number): ReadonlyMap<DayNumber, 'off' | 'work'> {
    if (announced.has(year)) return overrides
    let estimate = estimates.get(year)
    if (estimate === undefined) {
      estimate = new Map([...collectOverrides([estimateCalendarYear(year)]), ...overrides])
      estimates.set(year, estimate)
    }
    return estimate
  }

  return {
    yearAt(year) {
      let counts = compiled.get(year)
      if (counts === undefined) {
        if (year < countableYears.first || year > countableYears.last) {
          throw new RangeError(`working days cannot be counted in the year ${year}`)
        }
        counts = compileCalendarYear(year, overridesOf(year))
        compiled.set(year, counts)
      }
      return counts
    },
    isEstimated: year => announced.get(year)?.estimated ?? !announced.has(year),
    overrideOf: day => overridesOf(yearOf(day)).get(day),
  }
}

/** True when offices work on that day. */
export function isWorkingDay(calendar: WorkingCalendar, date: CivilDate): boolean {
  const kind = kindOfDay(calendar, date)
  return kind === 'workingDay' || kind === 'makeUpWorkday'
}

export function kindOfDay(calendar: WorkingCalendar, date: CivilDate): DayKind {
  const day = toDayNumber(date)
  const isWeekday = weekdayOf(day) <= 5
  const override = calendar.overrideOf(day)
  if (override === 'off') return 'holiday'
  if (override === 'work') return isWeekday ? 'workingDay' : 'makeUpWorkday'
  return isWeekday ? 'workingDay' : 'weekend'
}

/**
 * Working days in the interval (after, through]: the first day is not counted, the last one is.
 * Negative, and for (through, after], when `through` is the earlier. Costs one step per year spanned.
 * @throws RangeError outside {@link countableYears}.
 */
export function countWorkingDays(calendar: WorkingCalendar, after: CivilDate, through: CivilDate): number {
  if (through < after) return -countWorkingDays(calendar, through, after)
  const fromYear = splitDate(after).year
  const toYear = splitDate(through).year
  let count = countThrough(calendar, through) - countThrough(calendar, after)
  for (let year = fromYear; year < toYear; year++) count += calendar.yearAt(year).workingDays.length
  return count
}

/**
 * The `amount`-th working day after a date (before it, when negative); the date itself for 0, working day or not.
 * @throws RangeError when the amount is no integer or leads outside {@link countableYears}.
 */
export function addWorkingDays(calendar: WorkingCalendar, date: CivilDate, amount: number): CivilDate {
  if (!Number.isInteger(amount)) throw new RangeError(`not a whole number of days: ${amount}`)
  if (amount === 0) return date
  let { year } = splitDate(date)
  let position = amount > 0 ? countThrough(calendar, date) + amount : countBefore(calendar, date) + amount + 1
  for (; position < 1; year--) position += calendar.yearAt(year - 1).workingDays.length
  for (; position > calendar.yearAt(year).workingDays.length; year++) {
    position -= calendar.yearAt(year).workingDays.length
  }
  return fromDayNumber(calendar.yearAt(year).workingDays[position - 1] ?? Number.NaN)
}

/** The date itself when it is a working day, otherwise the next working day (民法典 第二百零三条). */
export function rollToWorkingDay(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  return isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1)
}

/** Years between two dates, both inclusive, whose arrangement is estimated: the result deserves a warning. */
export function listEstimatedYears(calendar: WorkingCalendar, from: CivilDate, through: CivilDate): number[] {
  const first = splitDate(from).year
  const last = splitDate(through).year
  const estimated: number[] = []
  for (let year = first; year <= last; year += 1) if (calendar.isEstimated(year)) estimated.push(year)
  return estimated
}

/** Festivals whose statutory days lie in the run of days off around a date; empty for any other day. */
export function festivalsAround(calendar: WorkingCalendar, date: CivilDate): Festival[] {
  const day = toDayNumber(date)
  if (calendar.overrideOf(day) !== 'off') return []
  let first = day
  let last = day
  while (calendar.overrideOf(first - 1) === 'off') first--
  while (calendar.overrideOf(last + 1) === 'off') last++
  const years = new Set([yearOf(first), yearOf(last)])
  const festivals = [...years].flatMap(listStatutoryHolidays).filter(({ on }) => {
    const holiday = toDayNumber(on)
    return holiday >= first && holiday <= last
  })
  return [...new Set(festivals.map(({ festival }) => festival))]
}

function countThrough(calendar: WorkingCalendar, date: CivilDate): number {
  return countAt(calendar, date, 1)
}

function countBefore(calendar: WorkingCalendar, date: CivilDate): number {
  return countAt(calendar, date, 0)
}

/** Working days of the date's own year before the date (`extra` 0) or up to and including it (`extra` 1). */
function countAt(calendar: WorkingCalendar, date: CivilDate, extra: 0 | 1): number {
  const counts = calendar.yearAt(splitDate(date).year)
  return counts.workingBefore[toDayNumber(date) - counts.firstDay + extra] ?? 0
}

function yearOf(day: DayNumber): number {
  return splitDate(fromDayNumber(day)).year
}
