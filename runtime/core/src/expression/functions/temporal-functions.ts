import { isNumeric, toNumber, type Numeric } from '../decimal.ts'
import { EvaluationStop } from '../evaluation-stop.ts'
import {
  ANY,
  DATE,
  DATE_TIME,
  nullable,
  NUMBER,
  STRING,
  TIME,
  YEAR_MONTH_DURATION,
} from '../expression-type.ts'
import { charge, type Frame } from '../frame.ts'
import { STEPS_PER_TEMPORAL } from '../limits.ts'
import { addSeconds, parseDateTime } from '../temporal/date-time.ts'
import { createDate, dayOfYear, parseDate, partsOf, weekdayOf, weekOfYear } from '../temporal/date.ts'
import { createYearMonthDuration, parseDuration } from '../temporal/duration.ts'
import { parseTime, secondsOfDay } from '../temporal/time.ts'
import { CHINA_OFFSET, createZone, LOCAL_ZONE } from '../temporal/zone.ts'
import { isBoxed, isDate, type DateTimeValue, type DateValue, type Value } from '../values/value.ts'
import { define, signature, type FunctionDefinition } from './signature.ts'

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const FROM = { name: 'from', type: 'any' } as const
const DAY = { name: 'date', type: 'date' } as const

export const TEMPORAL_FUNCTIONS = {
  date: define(
    signature([FROM], nullable(DATE), (frame, from) => toDate(payFor(frame, from))),
    signature(
      [
        { name: 'year', type: 'number' },
        { name: 'month', type: 'number' },
        { name: 'day', type: 'number' },
      ],
      nullable(DATE),
      (_, year, month, day) => createDate(toNumber(year), toNumber(month), toNumber(day)) ?? null,
    ),
  ),
  time: define(
    signature([FROM], nullable(TIME), (frame, from) => toTime(payFor(frame, from))),
    signature(
      [
        { name: 'hour', type: 'number' },
        { name: 'minute', type: 'number' },
        { name: 'second', type: 'number' },
        { name: 'offset', type: 'duration', isOptional: true },
      ],
      nullable(TIME),
      (_, hour, minute, second, offset) => createTime([hour, minute, second], offset),
    ),
  ),
  'date and time': define(
    signature([FROM], nullable(DATE_TIME), (frame, from) => toDateTime(payFor(frame, from))),
    signature(
      [
        { name: 'date', type: 'dateOrDateTime' },
        { name: 'time', type: 'time' },
      ],
      DATE_TIME,
      (_, date, time) => ({ ...time, kind: 'dateTime', date: isDate(date) ? date : date.date }),
    ),
  ),
  // Of which of the two kinds of duration it is, only the text says.
  duration: define(
    signature([{ name: 'from', type: 'any' }], ANY, (frame, from) => {
      payFor(frame, from)
      if (typeof from === 'string') return parseDuration(from) ?? null
      return isBoxed(from) && (from.kind === 'dayTimeDuration' || from.kind === 'yearMonthDuration')
        ? from
        : null
    }),
  ),
  'years and months duration': define(
    signature(
      [
        { name: 'from', type: 'dateOrDateTime' },
        { name: 'to', type: 'dateOrDateTime' },
      ],
      YEAR_MONTH_DURATION,
      (_, from, to) => monthsBetween(from, to),
    ),
  ),
  'day of year': define(signature([DAY], NUMBER, (_, date) => dayOfYear(date))),
  'day of week': define(signature([DAY], STRING, (_, date) => DAY_NAMES[weekdayOf(date) - 1] ?? null)),
  'month of year': define(
    signature([DAY], STRING, (_, date) => MONTH_NAMES[partsOf(date).month - 1] ?? null),
  ),
  'week of year': define(signature([DAY], NUMBER, (_, date) => weekOfYear(date))),
  today: define(signature([], DATE, frame => readToday(frame.scope.today))),
  now: define(signature([], DATE_TIME, readNow)),
} satisfies Record<string, FunctionDefinition>

let latestToday: { readonly text: string; readonly date: Value } = { text: '', date: null }

/** The date of the judgement. All rules of a judgement ask for the same one, so it is read once. */
function readToday(text: string): Value {
  if (latestToday.text !== text) latestToday = { text, date: parseDate(text) ?? null }
  return latestToday.date
}

/** A text is read, which takes more than a step. */
function payFor(frame: Frame, from: Value): Value {
  if (typeof from === 'string') charge(frame, STEPS_PER_TEMPORAL)
  return from
}

function toDate(from: Value): Value {
  if (typeof from === 'string') return parseDate(from) ?? null
  if (!isBoxed(from)) return null
  if (from.kind === 'dateTime') return from.date
  return from.kind === 'date' ? from : null
}

function toTime(from: Value): Value {
  if (typeof from === 'string') return parseTime(from) ?? null
  if (!isBoxed(from)) return null
  if (from.kind === 'date') return { kind: 'time', seconds: 0, offset: 0, zone: null }
  if (from.kind === 'dateTime')
    return { kind: 'time', seconds: from.seconds, offset: from.offset, zone: from.zone }
  return from.kind === 'time' ? from : null
}

function toDateTime(from: Value): Value {
  if (typeof from === 'string') return parseDateTime(from) ?? null
  if (!isBoxed(from)) return null
  if (from.kind === 'date') return { kind: 'dateTime', date: from, seconds: 0, offset: 0, zone: null }
  return from.kind === 'dateTime' ? from : null
}

function createTime([hour, minute, second]: readonly [Numeric, Numeric, Numeric], offset: Value): Value {
  const seconds = secondsOfDay(toNumber(hour), toNumber(minute), second)
  if (seconds === undefined) return null
  if (offset === null) return { kind: 'time', seconds, ...LOCAL_ZONE }
  if (!isBoxed(offset) || offset.kind !== 'dayTimeDuration' || !isNumeric(offset.seconds)) return null
  const zone = createZone(toNumber(offset.seconds))
  return zone === undefined ? null : { kind: 'time', seconds, ...zone }
}

/** Whole months from one day to the other, negative backwards. */
function monthsBetween(from: DateValue | DateTimeValue, to: DateValue | DateTimeValue): Value {
  const start = partsOf(isDate(from) ? from : from.date)
  const end = partsOf(isDate(to) ? to : to.date)
  const months = (end.year - start.year) * 12 + end.month - start.month
  if (months > 0 && end.day < start.day) return createYearMonthDuration(months - 1) ?? null
  if (months < 0 && end.day > start.day) return createYearMonthDuration(months + 1) ?? null
  return createYearMonthDuration(months) ?? null
}

/** The instant as clocks in China show it: its date is `today()`, however the platform writes instants. */
function readNow(frame: Frame): Value {
  const { now } = frame.scope
  if (now === undefined) throw new EvaluationStop('serviceMissing', { service: 'now' })
  const instant = parseDateTime(now)
  if (instant === undefined || instant.offset === null) return instant ?? null
  const moved = addSeconds(instant, CHINA_OFFSET - instant.offset)
  return moved === undefined ? null : { ...moved, offset: CHINA_OFFSET, zone: null }
}
