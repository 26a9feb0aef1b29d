import type { DateValue } from '../values/value.ts'

/** Years are within ±999,999,999, as XML Schema and FEEL allow. */
const MAX_YEAR = 999_999_999
const DATE_TEXT = /^(-?(?:[1-9]\d{4,8}|\d{4}))-(\d{2})-(\d{2})$/
const HYPHEN = 45
const ZERO = 48
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

export interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** `undefined` when there is no such day. */
export function createDate(year: number, month: number, day: number): DateValue | undefined {
  if (!Number.isInteger(year) || Math.abs(year) > MAX_YEAR) return undefined
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined
  return { kind: 'date', code: encode(year, month, day) }
}

/** Reads `2026-01-31`; `undefined` when the text is not a date of the calendar. */
export function parseDate(text: string): DateValue | undefined {
  if (text.length === 10 && text.charCodeAt(4) === HYPHEN && text.charCodeAt(7) === HYPHEN) {
    const year = readDigits(text, 0, 4)
    return year < 0 ? undefined : createDate(year, readDigits(text, 5, 7), readDigits(text, 8, 10))
  }
  const match = DATE_TEXT.exec(text)
  return match === null ? undefined : createDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** −1 when a character is no digit. */
function readDigits(text: string, from: number, to: number): number {
  let number = 0
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - ZERO
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

export function formatDate(date: DateValue): string {
  const { year, month, day } = partsOf(date)
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}-${padTwo(month)}-${padTwo(day)}`
}

export function partsOf(date: DateValue): DateParts {
  const year = yearOf(date)
  const rest = date.code - year * 512
  return { year, month: rest >> 5, day: rest & 31 }
}

export function yearOf(date: DateValue): number {
  return Math.floor(date.code / 512)
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1970-01-01. */
export function toEpochDay(date: DateValue): number {
  const { year, month, day } = partsOf(date)
  // Years counted from March, so that the leap day is the last of its year (Howard Hinnant, chrono date algorithms).
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfShiftedYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfShiftedYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of `toEpochDay`; `undefined` beyond the range of years. */
export function fromEpochDay(epochDay: number): DateValue | undefined {
  const days = epochDay + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfShiftedYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfShiftedYear + 2) / 153)
  const day = dayOfShiftedYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return createDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

/** The same day of another month, or that month's last day: 31 January + 1 month is 28 or 29 February. */
export function addMonths(date: DateValue, months: number): DateValue | undefined {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  return createDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
}

export function addDays(date: DateValue, days: number): DateValue | undefined {
  return fromEpochDay(toEpochDay(date) + days)
}

/** 1 for Monday … 7 for Sunday (ISO 8601). */
export function weekdayOf(date: DateValue): number {
  const remainder = (toEpochDay(date) + 3) % 7
  return (remainder < 0 ? remainder + 7 : remainder) + 1
}

/** 1 … 366. */
export function dayOfYear(date: DateValue): number {
  const { year, month, day } = partsOf(date)
  const leap = month > 2 && isLeapYear(year) ? 1 : 0
  return (DAYS_BEFORE_MONTH[month - 1] ?? 0) + day + leap
}

/** 1 … 53: the week of the year in which its Thursday lies (ISO 8601). */
export function weekOfYear(date: DateValue): number {
  const thursday = addDays(date, 4 - weekdayOf(date)) ?? date
  return Math.floor((dayOfYear(thursday) - 1) / 7) + 1
}

function encode(year: number, month: number, day: number): number {
  return year * 512 + month * 32 + day
}

/** Two digits, as dates and times are written. */
export function padTwo(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
