import { EvaluationStop } from './evaluation-stop.ts'
import {
  addShort,
  compareShort,
  createShort,
  formatShort,
  isShort,
  multiplyShort,
  negateShort,
  parseShort,
  ShortDecimal,
  shortToNumber,
} from './short-decimal.ts'
import {
  format,
  negated,
  order,
  over,
  plus,
  read,
  round,
  squareRootOf,
  times,
  toPlaces,
  WideDecimal,
  type Exact,
  type RoundingMode,
} from './wide-decimal.ts'
import { exponentialOf, logarithm, powerOf } from './wide-functions.ts'

export type { RoundingMode } from './wide-decimal.ts'

/**
 * Numbers of answers and expressions: decimals of 34 significant digits, rounded half-even, as IEEE 754 decimal128.
 * An integer within ±(2^53−1) is always a native number, another number of few digits always a `ShortDecimal`, and
 * only the rest a `WideDecimal`, so that counting, ages, dates and money cost what plain numbers cost, and
 * equal numbers are represented equally.
 */
export type Numeric = number | Decimal

export type Decimal = ShortDecimal | WideDecimal

const ZERO = new WideDecimal(0n, 0)
const DECIMAL_TEXT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,5})?$/
const SHORT_INTEGER_TEXT = /^-?\d{1,15}$/

/** Whether the value is a number of either representation. */
export function isNumeric(value: unknown): value is Numeric {
  return isShort(value) || value instanceof WideDecimal
}

export function isDecimal(value: unknown): value is Decimal {
  return value instanceof ShortDecimal || value instanceof WideDecimal
}

/** Whether the number has more digits than are quick. */
export function isWide(value: unknown): value is WideDecimal {
  return value instanceof WideDecimal
}

/** Reads a decimal; `undefined` when the text is not one or is beyond ±10^6144. */
export function parseDecimal(text: string): Numeric | undefined {
  if (SHORT_INTEGER_TEXT.test(text)) return withoutNegativeZero(Number(text))
  const short = parseShort(text)
  if (short !== undefined) return short
  if (!DECIMAL_TEXT.test(text)) return undefined
  const value = round(read(text))
  return value && compact(value)
}

/** The canonical text: plain digits, no exponent, no trailing zeros after the point. */
export function formatDecimal(value: Numeric): string {
  if (typeof value === 'number') return String(withoutNegativeZero(value))
  return value instanceof ShortDecimal ? formatShort(value) : format(value)
}

/** A native number as a decimal; meant for integers, where it is exact. `undefined` when it is not finite. */
export function fromNumber(value: number): Numeric | undefined {
  if (Number.isSafeInteger(value)) return withoutNegativeZero(value)
  return Number.isFinite(value) ? settle(read(String(value))) : undefined
}

/** The number as a native number, rounded where it has no exact one. */
export function toNumber(value: Numeric): number {
  if (typeof value === 'number') return value
  return value instanceof ShortDecimal ? shortToNumber(value) : Number(`${value.digits}e${value.exponent}`)
}

export function add(left: Numeric, right: Numeric): Numeric {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right
    if (Number.isSafeInteger(sum)) return sum
  } else if (isShort(left) && isShort(right)) {
    const sum = addShort(left, right)
    if (sum !== undefined) return sum
  }
  return settle(plus(widen(left), widen(right)))
}

export function subtract(left: Numeric, right: Numeric): Numeric {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right
    if (Number.isSafeInteger(difference)) return difference
  } else if (isShort(left) && isShort(right)) {
    const difference = addShort(left, typeof right === 'number' ? -right : negateShort(right))
    if (difference !== undefined) return difference
  }
  return settle(plus(widen(left), negated(widen(right))))
}

export function multiply(left: Numeric, right: Numeric): Numeric {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right
    if (Number.isSafeInteger(product)) return withoutNegativeZero(product)
  } else if (isShort(left) && isShort(right)) {
    const product = multiplyShort(left, right)
    if (product !== undefined) return product
  }
  return settle(times(widen(left), widen(right)))
}

/** `undefined` when the divisor is zero. */
export function divide(left: Numeric, right: Numeric): Numeric | undefined {
  if (isZero(right)) return undefined
  if (typeof left === 'number' && typeof right === 'number') {
    const quotient = left / right
    if (Number.isSafeInteger(quotient)) return withoutNegativeZero(quotient)
  }
  return settle(over(widen(left), widen(right)))
}

/** `undefined` where there is no real result, e.g. a fractional power of a negative number. */
export function power(base: Numeric, exponent: Numeric): Numeric | undefined {
  const result = powerOf(widen(base), widen(exponent))
  return result && settle(result)
}

/** The remainder with the sign of the divisor, as FEEL defines it. `undefined` when the divisor is zero. */
export function modulo(dividend: Numeric, divisor: Numeric): Numeric | undefined {
  if (isZero(divisor)) return undefined
  const quotient = roundTo(settle(over(widen(dividend), widen(divisor))), 0, 'floor')
  return subtract(dividend, multiply(quotient, divisor))
}

export function negate(value: Numeric): Numeric {
  if (typeof value === 'number') return withoutNegativeZero(-value)
  return value instanceof ShortDecimal ? negateShort(value) : negated(value)
}

export function absolute(value: Numeric): Numeric {
  if (typeof value === 'number') return Math.abs(value)
  if (value instanceof ShortDecimal) return value.units < 0 ? negateShort(value) : value
  return value.digits < 0n ? negated(value) : value
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
export function compare(left: Numeric, right: Numeric): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  const short = isShort(left) && isShort(right) ? compareShort(left, right) : undefined
  return short ?? order(widen(left), widen(right))
}

export function isEqual(left: Numeric, right: Numeric): boolean {
  if (typeof left === 'number' || typeof right === 'number') return left === right
  if (left instanceof ShortDecimal || right instanceof ShortDecimal) {
    if (!(left instanceof ShortDecimal && right instanceof ShortDecimal)) return false
    return left.units === right.units && left.scale === right.scale
  }
  return left.digits === right.digits && left.exponent === right.exponent
}

export function isInteger(value: Numeric): boolean {
  return typeof value === 'number' || (value instanceof WideDecimal && value.exponent >= 0)
}

/** Rounds to `places` digits after the point; negative places round to tens, hundreds … Places are within ±6144. */
export function roundTo(value: Numeric, places: number, mode: RoundingMode): Numeric {
  if (typeof value === 'number' && places >= 0) return value
  if (value instanceof ShortDecimal && places >= value.scale) return value
  return settle(toPlaces(widen(value), places, mode))
}

/** The rounding of money: two places, half away from zero. */
export function roundHalfUp2(value: Numeric): Numeric {
  return roundTo(value, 2, 'halfUp')
}

/** `undefined` for a negative number. */
export function squareRoot(value: Numeric): Numeric | undefined {
  if (isZero(value)) return 0
  return compare(value, 0) < 0 ? undefined : settle(squareRootOf(widen(value)))
}

export function exponential(value: Numeric): Numeric {
  return settle(exponentialOf(widen(value)))
}

/** The natural logarithm; `undefined` unless the number is positive. */
export function naturalLogarithm(value: Numeric): Numeric | undefined {
  return compare(value, 0) <= 0 ? undefined : settle(logarithm(widen(value)))
}

function isZero(value: Numeric): boolean {
  return value === 0
}

function widen(value: Numeric): WideDecimal {
  if (value instanceof WideDecimal) return value
  if (value instanceof ShortDecimal) return new WideDecimal(BigInt(value.units), -value.scale)
  // A safe integer has fewer digits than are rounded to; rounding takes its zeros away.
  return round({ digits: BigInt(value), exponent: 0 }) ?? ZERO
}

/** An exact result as a number of expressions. */
function settle(exact: Exact): Numeric {
  const value = round(exact)
  if (value === undefined) throw new EvaluationStop('numberOverflow')
  return compact(value)
}

/** A number in its one form. */
function compact(value: WideDecimal): Numeric {
  const places = Math.max(0, -value.exponent)
  if (places > 15 || value.exponent > 15) return value
  const units = value.exponent > 0 ? Number(value.digits) * 10 ** value.exponent : Number(value.digits)
  return createShort(units, places) ?? value
}

function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value
}
