import {
  add,
  compare,
  formatDecimal,
  modulo,
  multiply,
  parseDecimal,
  roundTo,
  subtract,
  toNumber,
  type Numeric,
} from '../decimal.ts'
import type { TimeValue } from '../values/value.ts'
import { padTwo } from './date.ts'
import { formatZone, parseZone } from './zone.ts'

export const SECONDS_PER_DAY = 86_400

const TIME_TEXT = /^(\d{2}):(\d{2}):(\d{2}(?:\.\d{1,18})?)(Z|[+-]\d{2}:\d{2}(?::\d{2})?|@[\w+\-/]+)?$/

/** Reads `09:30:00`, with fractions and zone as wished; `undefined` when the text is not a time. */
export function parseTime(text: string): TimeValue | undefined {
  const match = TIME_TEXT.exec(text)
  if (match === null) return undefined
  const zone = parseZone(match[4] ?? '')
  const second = parseDecimal(match[3] ?? '')
  const seconds = second === undefined ? undefined : secondsOfDay(Number(match[1]), Number(match[2]), second)
  if (zone === undefined || seconds === undefined) return undefined
  return { kind: 'time', seconds, ...zone }
}

/** `undefined` when there is no such time of day. */
export function secondsOfDay(hour: number, minute: number, second: Numeric): Numeric | undefined {
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) return undefined
  if (!Number.isInteger(minute) || minute < 0 || minute > 59) return undefined
  if (compare(second, 0) < 0 || compare(second, 60) >= 0) return undefined
  return add(hour * 3_600 + minute * 60, second)
}

export function formatTime(time: TimeValue): string {
  return formatClock(time.seconds) + formatZone(time)
}

/** Seconds since midnight as `09:30:00` or `09:30:00.5`. */
export function formatClock(seconds: Numeric): string {
  const { hour, minute, second } = clockParts(seconds)
  const whole = toNumber(roundTo(second, 0, 'floor'))
  const fraction = formatDecimal(subtract(second, whole)).slice(1)
  return `${padTwo(hour)}:${padTwo(minute)}:${padTwo(whole)}${fraction}`
}

/** The hour, minute and second (with its fraction) of seconds since midnight. */
export function clockParts(seconds: Numeric): { hour: number; minute: number; second: Numeric } {
  const whole = toNumber(roundTo(seconds, 0, 'floor'))
  const hour = Math.floor(whole / 3_600)
  const minute = Math.floor((whole % 3_600) / 60)
  return { hour, minute, second: subtract(seconds, hour * 3_600 + minute * 60) }
}

/** Seconds since midnight UTC where the offset is known, else since local midnight. */
export function comparableSeconds(time: TimeValue): Numeric {
  return subtract(time.seconds, time.offset ?? 0)
}

/** Splits any count of seconds into whole days (floored) and the seconds of the last day. */
export function splitDays(seconds: Numeric): { days: number; rest: Numeric } {
  const rest = modulo(seconds, SECONDS_PER_DAY) ?? 0
  const days = toNumber(subtract(seconds, rest)) / SECONDS_PER_DAY
  return { days, rest }
}

/** Whole days as seconds. */
export function daysToSeconds(days: number): Numeric {
  return multiply(days, SECONDS_PER_DAY)
}
