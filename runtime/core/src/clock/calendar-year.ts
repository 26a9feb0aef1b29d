import type { CivilDate } from './civil-date.ts'
import { isDate } from './civil-date.ts'

/** A date, or a closed range of dates written `first/last`. */
export type DateOrRange = string

/**
 * One year's arrangement of days off and make-up working days (调休), as the State Council announces it, usually
 * in the November before. Data, imported by administrators; dates at the turn of the year may lie in the year before.
 */
export interface CalendarYear {
  readonly year: number
  /** Address of the notice; `null` when there is none yet. */
  readonly source: string | null
  /** Days off on top of, or lying on, weekends. */
  readonly off: readonly DateOrRange[]
  /** Saturdays and Sundays that are working days (调休上班日). */
  readonly work: readonly DateOrRange[]
  /** True when this is no announcement but the statutory days alone: dates computed with it are flagged. */
  readonly estimated?: boolean
}

export type CalendarYearIssueCode =
  'calendarYear.year' | 'calendarYear.date' | 'calendarYear.otherYear' | 'calendarYear.offAndWork'

export interface CalendarYearIssue {
  readonly code: CalendarYearIssueCode
  readonly params: Readonly<Record<string, string | number>>
}

/** What would make a calendar wrong: texts that are no dates, dates of other years, days both off and working. */
export function checkCalendarYear(document: CalendarYear): CalendarYearIssue[] {
  if (!Number.isInteger(document.year) || document.year < 1 || document.year > 9999) {
    return [{ code: 'calendarYear.year', params: { year: document.year } }]
  }
  const entries = [...document.off, ...document.work]
  const malformed = entries.filter(entry => parseDateOrRange(entry) === undefined)
  if (malformed.length > 0) return malformed.map(entry => ({ code: 'calendarYear.date', params: { entry } }))
  return [...findOtherYears(document, entries), ...findContradictions(document)]
}

/** First and last day of an entry, or `undefined` when it is malformed or runs backwards. */
export function parseDateOrRange(entry: DateOrRange): { first: CivilDate; last: CivilDate } | undefined {
  const [first, last = first, ...rest] = entry.split('/')
  if (rest.length > 0 || !isDate(first) || !isDate(last) || last < first) return undefined
  return { first, last }
}

/** A notice may reach into the last days of the year before (元旦); anything else is a slip of the pen. */
function findOtherYears(document: CalendarYear, entries: readonly DateOrRange[]): CalendarYearIssue[] {
  const year = String(document.year).padStart(4, '0')
  const lastDecember = `${String(document.year - 1).padStart(4, '0')}-12`
  const belongs = (date: string) => date.startsWith(year) || date.startsWith(lastDecember)
  return entries
    .filter(entry => !entry.split('/').every(belongs))
    .map(entry => ({ code: 'calendarYear.otherYear', params: { entry, year: document.year } }))
}

function findContradictions(document: CalendarYear): CalendarYearIssue[] {
  return document.work.flatMap(work => {
    const off = document.off.find(entry => overlaps(entry, work))
    return off === undefined ? [] : [{ code: 'calendarYear.offAndWork' as const, params: { off, work } }]
  })
}

function overlaps(a: DateOrRange, b: DateOrRange): boolean {
  const first = parseDateOrRange(a)
  const second = parseDateOrRange(b)
  return (
    first !== undefined && second !== undefined && first.first <= second.last && second.first <= first.last
  )
}
