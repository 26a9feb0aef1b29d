import type {
  DateTimeValue,
  DateValue,
  DayTimeDuration,
  TimeValue,
  YearMonthDuration,
} from '../values/value.ts'
import { parseDateTime } from './date-time.ts'
import { parseDate } from './date.ts'
import { parseDuration } from './duration.ts'
import { parseTime } from './time.ts'

export type TemporalValue = DateValue | TimeValue | DateTimeValue | DayTimeDuration | YearMonthDuration

/** Reads what `@"…"` may hold; `undefined` when the text is neither a date, a time, both nor a duration. */
export function parseTemporal(text: string): TemporalValue | undefined {
  return parseDate(text) ?? parseTime(text) ?? parseDateTime(text) ?? parseDuration(text)
}
