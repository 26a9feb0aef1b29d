import { parseDateOrRange, type CalendarYear, type DateOrRange } from './calendar-year.ts'
import { formatDate, isLeapYear } from './civil-date.ts'
import { toDayNumber, weekdayOf, type DayNumber } from './day-number.ts'

/** Days whose kind a notice decides; every other day is a weekday or a weekend. */
export type DayOverrides = ReadonlyMap<DayNumber, 'off' | 'work'>

/** One year, ready to be counted: both directions of "which working day is this" in constant time. */
export interface CompiledYear {
  /** Day number of 1 January. */
  readonly firstDay: DayNumber
  /** `workingBefore[i]`: working days of the year before its day `i` (0-based); one entry more than days. */
  readonly workingBefore: Uint16Array
  /** Day numbers of the working days, ascending. */
  readonly workingDays: Int32Array
}

/** Collects what the notices say about single days; a later year's notice has the last word on a shared day. */
export function collectOverrides(documents: readonly CalendarYear[]): Map<DayNumber, 'off' | 'work'> {
  const overrides = new Map<DayNumber, 'off' | 'work'>()
  for (const document of [...documents].sort((a, b) => a.year - b.year)) {
    for (const day of listDays(document.off)) overrides.set(day, 'off')
    for (const day of listDays(document.work)) overrides.set(day, 'work')
  }
  return overrides
}

/** Counts the working days of a year: weekdays − days off + make-up days. */
export function compileCalendarYear(year: number, overrides: DayOverrides): CompiledYear {
  const firstDay = toDayNumber(formatDate({ year, month: 1, day: 1 }))
  const length = isLeapYear(year) ? 366 : 365
  const workingBefore = new Uint16Array(length + 1)
  const workingDays: DayNumber[] = []
  for (let index = 0; index < length; index++) {
    workingBefore[index] = workingDays.length
    if (isWorking(firstDay + index, overrides)) workingDays.push(firstDay + index)
  }
  workingBefore[length] = workingDays.length
  return { firstDay, workingBefore, workingDays: Int32Array.from(workingDays) }
}

function isWorking(day: DayNumber, overrides: DayOverrides): boolean {
  const override = overrides.get(day)
  return override === undefined ? weekdayOf(day) <= 5 : override === 'work'
}

function listDays(entries: readonly DateOrRange[]): DayNumber[] {
  return entries.flatMap(entry => {
    const range = parseDateOrRange(entry)
    if (range === undefined) throw new RangeError(`not a date or a range of dates: ${entry}`)
    const first = toDayNumber(range.first)
    return Array.from({ length: toDayNumber(range.last) - first + 1 }, (_, index) => first + index)
  })
}
