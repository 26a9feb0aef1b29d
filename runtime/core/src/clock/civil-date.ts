/**
 * A day of the Gregorian calendar as `YYYY-MM-DD`, years 0001–9999. Dates compare correctly as strings.
 * Every date of the product is a civil date of Asia/Shanghai; no time zone of a machine is ever involved.
 */
export type CivilDate = string

/** "长期": a validity period without an end. A real date, so that it sorts after every other. */
export const unlimitedDate: CivilDate = '9999-12-31'

export interface CivilDateParts {
  /** 1–9999 */
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31, and it exists in that month. */
  readonly day: number
}

/** True for a `YYYY-MM-DD` text whose day exists. */
export function isDate(value: unknown): value is CivilDate {
  return typeof value === 'string' && parseDateParts(value) !== undefined
}

/** Splits a date, or `undefined` when the text is no date or the day does not exist (2007-02-29). */
export function parseDateParts(text: string): CivilDateParts | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined
  const year = readDigits(text, 0, 4)
  const month = readDigits(text, 5, 7)
  const day = readDigits(text, 8, 10)
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= countDaysInMonth(year, month)
  return exists ? { year, month, day } : undefined
}

/** The number that stands in [from, to) of a text, read without making texts of it; NaN when there is no digit. */
function readDigits(text: string, from: number, to: number): number {
  let number = 0
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** Splits a date. @throws RangeError when the text is no date. */
export function splitDate(date: CivilDate): CivilDateParts {
  const parts = parseDateParts(date)
  if (parts === undefined) throw new RangeError(`not a civil date: ${date}`)
  return parts
}

/** Writes a date from its parts; the parts must name an existing day. */
export function formatDate({ year, month, day }: CivilDateParts): CivilDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** Negative when `a` is earlier, 0 on the same day, positive when later; usable in `sort`. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The earlier of two dates. */
export function earlierDate(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b
}

/** The later of two dates. */
export function laterDate(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** @param month 1–12 */
export function countDaysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
