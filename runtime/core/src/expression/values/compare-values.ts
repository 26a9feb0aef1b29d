import { compare, isEqual, isNumeric } from '../decimal.ts'
import { EvaluationStop } from '../evaluation-stop.ts'
import { charge, readText, type Meter } from '../frame.ts'
import { MAX_DEPTH } from '../limits.ts'
import { toEpochSeconds } from '../temporal/date-time.ts'
import { comparableSeconds } from '../temporal/time.ts'
import { isBoxed, isList, type ContextValue, type ListValue, type RangeValue, type Value } from './value.ts'

/**
 * FEEL's `=`: null when the values are of types that cannot be compared (`"5" = 5`), so that a mistake never
 * looks like an answer; null equals only null.
 */
export function equalValues(left: Value, right: Value, meter: Meter, depth = 0): boolean | null {
  if (left === null || right === null) return left === right
  if (isNumeric(left)) return isNumeric(right) ? isEqual(left, right) : null
  if (typeof left === 'string') {
    if (typeof right !== 'string') return null
    if (left.length === right.length) readText(meter, left)
    return left === right
  }
  if (typeof left !== 'object') return typeof left === typeof right ? left === right : null
  if (depth > MAX_DEPTH) throw new EvaluationStop('tooDeep', { limit: MAX_DEPTH })
  if (isList(left)) return isList(right) ? equalLists(left, right, meter, depth) : null
  if (!isBoxed(right)) return null
  if (left.kind === 'context')
    return right.kind === 'context' ? equalContexts(left, right, meter, depth) : null
  if (left.kind === 'range') return right.kind === 'range' ? equalRanges(left, right, meter, depth) : null
  const order = orderValues(left, right)
  return order === null ? null : order === 0
}

/**
 * Negative, zero or positive as `left` comes before, with or after `right`; null when the two have no order:
 * different types, booleans, lists, contexts, or a time with a zone beside one without. A date has no order with a
 * date and time, which would depend on the zone its midnight is taken in.
 */
export function orderValues(left: Value, right: Value): number | null {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left === 'string') {
    if (typeof right !== 'string') return null
    return left < right ? -1 : left > right ? 1 : 0
  }
  if (!isBoxed(left)) return isNumeric(left) && isNumeric(right) ? compare(left, right) : null
  if (!isBoxed(right)) return null
  switch (left.kind) {
    case 'date':
      return right.kind === 'date' ? left.code - right.code : null
    case 'dateTime':
      if (right.kind !== 'dateTime' || isZoned(left) !== isZoned(right)) return null
      return compare(toEpochSeconds(left), toEpochSeconds(right))
    case 'time':
      if (right.kind !== 'time' || isZoned(left) !== isZoned(right)) return null
      return compare(comparableSeconds(left), comparableSeconds(right))
    case 'dayTimeDuration':
      return right.kind === 'dayTimeDuration' ? compare(left.seconds, right.seconds) : null
    case 'yearMonthDuration':
      return right.kind === 'yearMonthDuration' ? left.months - right.months : null
    case 'context':
    case 'range':
      return null
  }
}

/** Whether the range holds the value; null when they cannot be compared. */
export function rangeContains(range: RangeValue, value: Value): boolean | null {
  const atStart = range.start === null ? 1 : orderValues(value, range.start)
  const atEnd = range.end === null ? -1 : orderValues(value, range.end)
  if (atStart === null || atEnd === null || value === null) return null
  return (
    (range.isStartIncluded ? atStart >= 0 : atStart > 0) && (range.isEndIncluded ? atEnd <= 0 : atEnd < 0)
  )
}

function isZoned(value: { readonly offset: number | null }): boolean {
  return value.offset !== null
}

function equalLists(left: ListValue, right: ListValue, meter: Meter, depth: number): boolean | null {
  if (left.length !== right.length) return false
  charge(meter, left.length)
  return left.every((item, index) => equalValues(item, right[index] ?? null, meter, depth + 1) === true)
}

function equalContexts(left: ContextValue, right: ContextValue, meter: Meter, depth: number): boolean {
  if (left.entries.size !== right.entries.size) return false
  charge(meter, left.entries.size)
  for (const [key, value] of left.entries) {
    const other = right.entries.get(key)
    if (other === undefined || equalValues(value, other, meter, depth + 1) !== true) return false
  }
  return true
}

function equalRanges(left: RangeValue, right: RangeValue, meter: Meter, depth: number): boolean {
  return (
    left.isStartIncluded === right.isStartIncluded &&
    left.isEndIncluded === right.isEndIncluded &&
    equalValues(left.start, right.start, meter, depth + 1) === true &&
    equalValues(left.end, right.end, meter, depth + 1) === true
  )
}
