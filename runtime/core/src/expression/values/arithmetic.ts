import type { ArithmeticOperator } from '../ast.ts'
import {
  add,
  divide,
  isInteger,
  isNumeric,
  isWide,
  multiply,
  negate,
  power,
  subtract,
  toNumber,
  type Numeric,
} from '../decimal.ts'
import { charge, chargeString, type Meter } from '../frame.ts'
import { STEPS_PER_POWER, STEPS_PER_SQUARING, STEPS_PER_WIDE_RESULT } from '../limits.ts'
import { addSeconds, atMidnight, toEpochSeconds } from '../temporal/date-time.ts'
import { addMonths, toEpochDay } from '../temporal/date.ts'
import { createYearMonthDuration } from '../temporal/duration.ts'
import { comparableSeconds, daysToSeconds, splitDays } from '../temporal/time.ts'
import { LOCAL_ZONE, UTC } from '../temporal/zone.ts'
import { isBoxed, type DateTimeValue, type DateValue, type TimeValue, type Value } from './value.ts'

/** FEEL's binary arithmetic on any values; null when the operator has no meaning for their types. */
export function calculate(operator: ArithmeticOperator, left: Value, right: Value, meter: Meter): Value {
  const result = apply(operator, left, right, meter)
  if (isWide(result)) charge(meter, STEPS_PER_WIDE_RESULT)
  return result
}

function apply(operator: ArithmeticOperator, left: Value, right: Value, meter: Meter): Value {
  switch (operator) {
    case '+':
      return addValues(left, right, meter)
    case '-':
      return subtractValues(left, right)
    case '*':
      return multiplyValues(left, right)
    case '/':
      return divideValues(left, right)
    case '**':
      if (!isNumeric(left) || !isNumeric(right)) return null
      charge(meter, isInteger(right) ? squaringsOf(right) * STEPS_PER_SQUARING : STEPS_PER_POWER)
      return power(left, right) ?? null
  }
}

/** A power is multiplied out, from some size on by logarithms. */
function squaringsOf(exponent: Numeric): number {
  const bits = Math.ceil(Math.log2(Math.abs(toNumber(exponent)) + 2))
  return Math.min(2 * bits, STEPS_PER_POWER / STEPS_PER_SQUARING)
}

/** `-value`; null for anything but a number or a duration. */
export function negateValue(value: Value): Value {
  if (isNumeric(value)) return negate(value)
  if (!isBoxed(value)) return null
  if (value.kind === 'dayTimeDuration') return { kind: 'dayTimeDuration', seconds: negate(value.seconds) }
  return value.kind === 'yearMonthDuration' ? (createYearMonthDuration(-value.months) ?? null) : null
}

function addValues(left: Value, right: Value, meter: Meter): Value {
  if (isNumeric(left)) return isNumeric(right) ? add(left, right) : null
  if (typeof left === 'string') {
    if (typeof right !== 'string') return null
    chargeString(meter, left.length + right.length)
    return left + right
  }
  if (!isBoxed(left) || !isBoxed(right)) return null
  if (isPoint(left)) return move(left, right)
  if (isPoint(right)) return move(right, left)
  if (left.kind === 'dayTimeDuration' && right.kind === 'dayTimeDuration')
    return { kind: 'dayTimeDuration', seconds: add(left.seconds, right.seconds) }
  if (left.kind === 'yearMonthDuration' && right.kind === 'yearMonthDuration')
    return createYearMonthDuration(left.months + right.months) ?? null
  return null
}

function subtractValues(left: Value, right: Value): Value {
  if (isNumeric(left)) return isNumeric(right) ? subtract(left, right) : null
  if (!isBoxed(left) || !isBoxed(right)) return null
  if (isPoint(left) && isPoint(right)) return distance(left, right)
  if (isPoint(left)) return move(left, negateValue(right))
  if (left.kind === 'dayTimeDuration' && right.kind === 'dayTimeDuration')
    return { kind: 'dayTimeDuration', seconds: subtract(left.seconds, right.seconds) }
  if (left.kind === 'yearMonthDuration' && right.kind === 'yearMonthDuration')
    return createYearMonthDuration(left.months - right.months) ?? null
  return null
}

function multiplyValues(left: Value, right: Value): Value {
  if (isNumeric(left)) return isNumeric(right) ? multiply(left, right) : scale(right, left)
  return isNumeric(right) ? scale(left, right) : null
}

function divideValues(left: Value, right: Value): Value {
  if (isNumeric(left)) return isNumeric(right) ? (divide(left, right) ?? null) : null
  if (!isBoxed(left)) return null
  if (isNumeric(right)) return shrink(left, right)
  if (!isBoxed(right)) return null
  if (left.kind === 'dayTimeDuration' && right.kind === 'dayTimeDuration')
    return divide(left.seconds, right.seconds) ?? null
  if (left.kind === 'yearMonthDuration' && right.kind === 'yearMonthDuration')
    return divide(left.months, right.months) ?? null
  return null
}

type Point = DateValue | TimeValue | DateTimeValue

function isPoint(value: { readonly kind: string }): value is Point {
  return value.kind === 'date' || value.kind === 'time' || value.kind === 'dateTime'
}

function move(point: Point, duration: Value): Value {
  if (!isBoxed(duration)) return null
  if (duration.kind === 'yearMonthDuration') return moveByMonths(point, duration.months)
  return duration.kind === 'dayTimeDuration' ? moveBySeconds(point, duration.seconds) : null
}

function moveByMonths(point: Point, months: number): Value {
  if (point.kind === 'time') return null
  if (point.kind === 'date') return addMonths(point, months) ?? null
  const date = addMonths(point.date, months)
  return date === undefined ? null : { ...point, date }
}

function moveBySeconds(point: Point, seconds: Numeric): Value {
  if (point.kind === 'time') return { ...point, seconds: splitDays(add(point.seconds, seconds)).rest }
  if (point.kind === 'dateTime') return addSeconds(point, seconds) ?? null
  return addSeconds(atMidnight(point, LOCAL_ZONE), seconds)?.date ?? null
}

function distance(left: Point, right: Point): Value {
  if (left.kind === 'date' && right.kind === 'date')
    return { kind: 'dayTimeDuration', seconds: daysToSeconds(toEpochDay(left) - toEpochDay(right)) }
  if (left.kind === 'time' || right.kind === 'time') {
    if (left.kind !== 'time' || right.kind !== 'time' || isZoneMixed(left, right)) return null
    return { kind: 'dayTimeDuration', seconds: subtract(comparableSeconds(left), comparableSeconds(right)) }
  }
  const start = left.kind === 'date' ? atMidnight(left, UTC) : left
  const end = right.kind === 'date' ? atMidnight(right, UTC) : right
  if (isZoneMixed(start, end)) return null
  return { kind: 'dayTimeDuration', seconds: subtract(toEpochSeconds(start), toEpochSeconds(end)) }
}

function isZoneMixed(left: TimeValue | DateTimeValue, right: TimeValue | DateTimeValue): boolean {
  return (left.offset === null) !== (right.offset === null)
}

function scale(duration: Value, factor: Numeric): Value {
  if (!isBoxed(duration)) return null
  if (duration.kind === 'dayTimeDuration')
    return { kind: 'dayTimeDuration', seconds: multiply(duration.seconds, factor) }
  if (duration.kind !== 'yearMonthDuration') return null
  return createYearMonthDuration(Math.trunc(toNumber(multiply(duration.months, factor)))) ?? null
}

function shrink(duration: Value, divisor: Numeric): Value {
  if (!isBoxed(duration)) return null
  if (duration.kind === 'dayTimeDuration') {
    const seconds = divide(duration.seconds, divisor)
    return seconds === undefined ? null : { kind: 'dayTimeDuration', seconds }
  }
  if (duration.kind !== 'yearMonthDuration') return null
  const months = divide(duration.months, divisor)
  return months === undefined ? null : (createYearMonthDuration(Math.trunc(toNumber(months))) ?? null)
}
