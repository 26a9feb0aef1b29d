import { formatDecimal, fromNumber, isNumeric, parseDecimal, roundHalfUp2 } from '../decimal.ts'
import { formatDateTime, parseDateTime } from '../temporal/date-time.ts'
import { formatDate, parseDate } from '../temporal/date.ts'
import { formatDayTimeDuration, formatYearMonthDuration, parseDuration } from '../temporal/duration.ts'
import { formatTime, parseTime } from '../temporal/time.ts'
import { isBoxed, type Value } from './value.ts'

/** How an answer is written in JSON, which its field type decides. */
export type AnswerKind =
  'text' | 'boolean' | 'number' | 'money' | 'integer' | 'date' | 'time' | 'dateTime' | 'duration'

/** JSON as documents hold it. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/**
 * The value of an answer. Empty text is null; anything that is not written as the kind demands is null too, since
 * rules must not see what the field's own check refuses.
 */
export function toValue(kind: AnswerKind, answer: unknown): Value {
  if (kind === 'boolean') return typeof answer === 'boolean' ? answer : null
  if (kind === 'integer') return typeof answer === 'number' && Number.isSafeInteger(answer) ? answer : null
  if (typeof answer !== 'string' || answer === '') return null
  switch (kind) {
    case 'text':
      return answer
    case 'number':
    case 'money':
      return parseDecimal(answer) ?? null
    case 'date':
      return parseDate(answer) ?? null
    case 'time':
      return parseTime(answer) ?? null
    case 'dateTime':
      return parseDateTime(answer) ?? null
    case 'duration':
      return parseDuration(answer) ?? null
  }
}

/** The answer for a calculated value; null when the value is not of the kind. Money is rounded half-up to 2 places. */
export function fromValue(kind: AnswerKind, value: Value): string | number | boolean | null {
  if (value === null) return null
  switch (kind) {
    case 'text':
      return typeof value === 'string' && value !== '' ? value : null
    case 'boolean':
      return typeof value === 'boolean' ? value : null
    case 'integer':
      return typeof value === 'number' ? value : null
    case 'number':
      return isNumeric(value) ? formatDecimal(value) : null
    case 'money':
      return isNumeric(value) ? formatDecimal(roundHalfUp2(value)) : null
    case 'date':
      return isBoxed(value) && value.kind === 'date' ? formatDate(value) : null
    case 'time':
      return isBoxed(value) && value.kind === 'time' ? formatTime(value) : null
    case 'dateTime':
      return isBoxed(value) && value.kind === 'dateTime' ? formatDateTime(value) : null
    case 'duration':
      return formatDuration(value)
  }
}

function formatDuration(value: Value): string | null {
  if (!isBoxed(value)) return null
  if (value.kind === 'dayTimeDuration') return formatDayTimeDuration(value)
  return value.kind === 'yearMonthDuration' ? formatYearMonthDuration(value) : null
}

/** Any JSON as a value: objects become contexts. For face data of licences and answers of sources. */
export function fromJson(json: JsonValue): Value {
  if (typeof json === 'number') return fromNumber(json) ?? null
  if (json === null || typeof json !== 'object') return json
  if (isJsonArray(json)) return json.map(fromJson)
  return {
    kind: 'context',
    entries: new Map(Object.entries(json).map(([key, value]) => [key, fromJson(value)])),
  }
}

/**
 * Any value as JSON: integers as numbers, other decimals as canonical strings, dates, times and durations as
 * ISO 8601 strings, contexts as objects without a prototype; null for a range, which has no JSON.
 */
export function toJson(value: Value): JsonValue {
  if (value === null || typeof value !== 'object') return value
  if (isNumeric(value)) return formatDecimal(value)
  if (!isBoxed(value)) return value.map(toJson)
  switch (value.kind) {
    case 'context': {
      const object: Record<string, JsonValue> = Object.create(null) as Record<string, JsonValue>
      for (const [key, entry] of value.entries) object[key] = toJson(entry)
      return object
    }
    case 'range':
      return null
    case 'date':
    case 'time':
    case 'dateTime':
      return fromValue(value.kind, value)
    case 'dayTimeDuration':
    case 'yearMonthDuration':
      return formatDuration(value)
  }
}

function isJsonArray(json: JsonValue): json is readonly JsonValue[] {
  return Array.isArray(json)
}
