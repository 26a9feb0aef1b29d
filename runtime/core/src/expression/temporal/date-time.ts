import { add, subtract, type Numeric } from '../decimal.ts'
import type { DateTimeValue, DateValue } from '../values/value.ts'
import { addDays, formatDate, parseDate, toEpochDay } from './date.ts'
import { daysToSeconds, formatClock, parseTime, splitDays } from './time.ts'
import { formatZone, LOCAL_ZONE, type Zone } from './zone.ts'

/** Reads `2026-01-31T09:30:00+08:00`; a date alone is its midnight. `undefined` when the text is neither. */
export function parseDateTime(text: string): DateTimeValue | undefined {
  const separator = text.indexOf('T')
  const date = parseDate(separator < 0 ? text : text.slice(0, separator))
  if (date === undefined) return undefined
  if (separator < 0) return atMidnight(date, LOCAL_ZONE)
  const clock = text.slice(separator + 1)
  // 24:00:00 is the midnight that ends the day (ISO 8601).
  const isDayEnd = clock.startsWith('24:00:00')
  const time = parseTime(isDayEnd ? clock.replace('24', '00') : clock)
  const day = isDayEnd ? addDays(date, 1) : date
  return time === undefined || day === undefined ? undefined : { ...time, kind: 'dateTime', date: day }
}

export function formatDateTime(value: DateTimeValue): string {
  return `${formatDate(value.date)}T${formatClock(value.seconds)}${formatZone(value)}`
}

export function atMidnight(date: DateValue, { offset, zone }: Zone): DateTimeValue {
  return { kind: 'dateTime', date, seconds: 0, offset, zone }
}

/** Seconds since 1970-01-01T00:00:00, UTC where the offset is known, else local. */
export function toEpochSeconds(value: DateTimeValue): Numeric {
  return subtract(add(daysToSeconds(toEpochDay(value.date)), value.seconds), value.offset ?? 0)
}

/** `undefined` beyond the range of years. */
export function addSeconds(value: DateTimeValue, seconds: Numeric): DateTimeValue | undefined {
  const { days, rest } = splitDays(add(value.seconds, seconds))
  const date = addDays(value.date, days)
  return date === undefined ? undefined : { ...value, date, seconds: rest }
}
