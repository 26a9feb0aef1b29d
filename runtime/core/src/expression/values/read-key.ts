import { charge, type Meter } from '../frame.ts'
import { partsOf, weekdayOf } from '../temporal/date.ts'
import { dayTimeParts, yearMonthParts } from '../temporal/duration.ts'
import { clockParts } from '../temporal/time.ts'
import { isBoxed, isList, type DateValue, type DateTimeValue, type TimeValue, type Value } from './value.ts'

/**
 * `value.key`: an entry of a context, a part of a date, time, duration or range, and of a list the key of every
 * element. Null for everything else: there is nothing to reach but data.
 */
export function readKey(value: Value, key: string, meter: Meter): Value {
  if (isList(value)) {
    charge(meter, value.length)
    return value.map(item => readKey(item, key, meter))
  }
  if (!isBoxed(value)) return null
  switch (value.kind) {
    case 'context':
      return value.entries.get(key) ?? null
    case 'date':
      return readDatePart(value, key)
    case 'time':
      return readTimePart(value, key)
    case 'dateTime':
      return readDatePart(value.date, key) ?? readTimePart(value, key)
    case 'dayTimeDuration': {
      const { days, hours, minutes, seconds } = dayTimeParts(value.seconds)
      return readOwn({ days, hours, minutes, seconds }, key)
    }
    case 'yearMonthDuration':
      return readOwn(yearMonthParts(value.months), key)
    case 'range':
      return readOwn(
        {
          start: value.start,
          end: value.end,
          'start included': value.isStartIncluded,
          'end included': value.isEndIncluded,
        },
        key,
      )
  }
}

function readDatePart(date: DateValue, key: string): Value {
  if (key === 'weekday') return weekdayOf(date)
  const { year, month, day } = partsOf(date)
  return readOwn({ year, month, day }, key)
}

function readTimePart(time: TimeValue | DateTimeValue, key: string): Value {
  if (key === 'time offset') {
    return time.offset === null ? null : { kind: 'dayTimeDuration', seconds: time.offset }
  }
  if (key === 'timezone') return time.zone
  const { hour, minute, second } = clockParts(time.seconds)
  return readOwn({ hour, minute, second }, key)
}

function readOwn(parts: Readonly<Record<string, Value>>, key: string): Value {
  return Object.hasOwn(parts, key) ? (parts[key] ?? null) : null
}
