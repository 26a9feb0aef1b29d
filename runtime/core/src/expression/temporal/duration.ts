import {
  absolute,
  add,
  compare,
  formatDecimal,
  multiply,
  negate,
  parseDecimal,
  toNumber,
  type Numeric,
} from '../decimal.ts'
import type { DayTimeDuration, YearMonthDuration } from '../values/value.ts'
import { clockParts, splitDays } from './time.ts'

const DAY_TIME_TEXT =
  /^(-?)P(?!$)(?:(\d{1,16})D)?(?:T(?!$)(?:(\d{1,16})H)?(?:(\d{1,16})M)?(?:(\d{1,16}(?:\.\d{0,18})?)S)?)?$/
const YEAR_MONTH_TEXT = /^(-?)P(?!$)(?:(\d{1,12})Y)?(?:(\d{1,12})M)?$/

/** Reads `P1DT2H30M` or `P1Y6M`; `undefined` when the text is no duration. */
export function parseDuration(text: string): DayTimeDuration | YearMonthDuration | undefined {
  return parseYearMonthDuration(text) ?? parseDayTimeDuration(text)
}

function parseYearMonthDuration(text: string): YearMonthDuration | undefined {
  const match = YEAR_MONTH_TEXT.exec(text)
  if (match === null) return undefined
  const months = Number(match[2] ?? 0) * 12 + Number(match[3] ?? 0)
  return createYearMonthDuration(match[1] === '-' ? -months : months)
}

function parseDayTimeDuration(text: string): DayTimeDuration | undefined {
  const match = DAY_TIME_TEXT.exec(text)
  if (match === null) return undefined
  const days = parseDecimal(match[2] ?? '0') ?? 0
  const hours = parseDecimal(match[3] ?? '0') ?? 0
  const minutes = parseDecimal(match[4] ?? '0') ?? 0
  const seconds = parseDecimal(match[5] ?? '0') ?? 0
  const size = add(add(multiply(days, 86_400), multiply(hours, 3_600)), add(multiply(minutes, 60), seconds))
  return { kind: 'dayTimeDuration', seconds: match[1] === '-' ? negate(size) : size }
}

/** `undefined` when the months are not an exact integer. */
export function createYearMonthDuration(months: number): YearMonthDuration | undefined {
  return Number.isSafeInteger(months)
    ? { kind: 'yearMonthDuration', months: months === 0 ? 0 : months }
    : undefined
}

export function formatYearMonthDuration({ months }: YearMonthDuration): string {
  const { years, months: rest } = yearMonthParts(Math.abs(months))
  if (months === 0) return 'P0M'
  return `${months < 0 ? '-' : ''}P${years === 0 ? '' : `${years}Y`}${rest === 0 ? '' : `${rest}M`}`
}

/** Years and months, both with the sign of the duration. */
export function yearMonthParts(months: number): { years: number; months: number } {
  const years = Math.trunc(months / 12)
  return { years, months: months - years * 12 }
}

export function formatDayTimeDuration({ seconds }: DayTimeDuration): string {
  const { days, hours, minutes, seconds: rest } = dayTimeParts(absolute(seconds))
  const sign = compare(seconds, 0) < 0 ? '-' : ''
  const time =
    (hours === 0 ? '' : `${hours}H`) +
    (minutes === 0 ? '' : `${minutes}M`) +
    (rest === 0 ? '' : `${formatDecimal(rest)}S`)
  if (days === 0 && time === '') return 'PT0S'
  return `${sign}P${days === 0 ? '' : `${days}D`}${time === '' ? '' : `T${time}`}`
}

/** Days, hours, minutes and seconds, all with the sign of the duration. */
export function dayTimeParts(seconds: Numeric): {
  days: number
  hours: number
  minutes: number
  seconds: Numeric
} {
  if (compare(seconds, 0) < 0) {
    const parts = dayTimeParts(negate(seconds))
    return {
      days: toNumber(negate(parts.days)),
      hours: toNumber(negate(parts.hours)),
      minutes: toNumber(negate(parts.minutes)),
      seconds: negate(parts.seconds),
    }
  }
  const { days, rest } = splitDays(seconds)
  const { hour, minute, second } = clockParts(rest)
  return { days, hours: hour, minutes: minute, seconds: second }
}
