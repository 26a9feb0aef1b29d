import { Decimal as DecimalJs } from 'decimal.js'
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

/**
 * Numbers of answers and expressions: decimals of 34 significant digits, rounded half-even, as IEEE 754 decimal128.
 * An integer within ±(2^53−1) is always a native number, another number of few digits always a `ShortDecimal`, and
 * only the rest a number of the library, so that counting, ages, dates and money cost what plain numbers cost, and
 * equal numbers are represented equally.
 */
export type Numeric = number | Decimal

const Context = DecimalJs.clone({
  precision: 34,
  rounding: DecimalJs.ROUND_HALF_EVEN,
  maxE: 6144,
  minE: -6143,
  toExpNeg: -6200,
  toExpPos: 6200,
})

export type Decimal = ShortDecimal | DecimalJs

/** How `roundTo` treats what it cuts off. `up` is away from zero, `down` towards zero. */
export type RoundingMode = 'up' | 'down' | 'halfUp' | 'halfDown' | 'halfEven' | 'floor' | 'ceiling'

const ROUNDING = {
  up: DecimalJs.ROUND_UP,
  down: DecimalJs.ROUND_DOWN,
  halfUp: DecimalJs.ROUND_HALF_UP,
  halfDown: DecimalJs.ROUND_HALF_DOWN,
  halfEven: DecimalJs.ROUND_HALF_EVEN,
  floor: DecimalJs.ROUND_FLOOR,
  ceiling: DecimalJs.ROUND_CEIL,
} as const satisfies Record<RoundingMode, DecimalJs.Rounding>

const DECIMAL_TEXT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,5})?$/
const SHORT_INTEGER_TEXT = /^-?\d{1,15}$/

/** Whether the value is a number of either representation. */
export function isNumeric(value: unknown): value is Numeric {
  return isShort(value) || value instanceof DecimalJs
}

export function isDecimal(value: unknown): value is Decimal {
  return value instanceof ShortDecimal || value instanceof DecimalJs
}

/** Reads a decimal; `undefined` when the text is not one or is beyond ±10^6144. */
export function parseDecimal(text: string): Numeric | undefined {
  if (SHORT_INTEGER_TEXT.test(text)) return withoutNegativeZero(Number(text))
  const short = parseShort(text)
  if (short !== undefined) return short
  if (!DECIMAL_TEXT.test(text)) return undefined
  const value = new Context(text)
  return value.isFinite() ? compact(value.toSignificantDigits(34)) : undefined
}

/** The canonical text: plain digits, no exponent, no trailing zeros after the point. */
export function formatDecimal(value: Numeric): string {
  if (typeof value === 'number') return String(withoutNegativeZero(value))
  return value instanceof ShortDecimal ? formatShort(value) : value.toFixed()
}

/** A native number as a decimal; meant for integers, where it is exact. `undefined` when it is not finite. */
export function fromNumber(value: number): Numeric | undefined {
  if (Number.isSafeInteger(value)) return withoutNegativeZero(value)
  return Number.isFinite(value) ? compact(new Context(value)) : undefined
}

/** The number as a native number, rounded where it has no exact one. */
export function toNumber(value: Numeric): number {
  if (typeof value === 'number') return value
  return value instanceof ShortDecimal ? shortToNumber(value) : value.toNumber()
}

export function add(left: Numeric, right: Numeric): Numeric {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right
    if (Number.isSafeInteger(sum)) return sum
  } else if (isShort(left) && isShort(right)) {
    const sum = addShort(left, right)
    if (sum !== undefined) return sum
  }
  return compact(widen(left).plus(widen(right)))
}

export function subtract(left: Numeric, right: Numeric): Numeric {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right
    if (Number.isSafeInteger(difference)) return difference
  } else if (isShort(left) && isShort(right)) {
    const difference = addShort(left, typeof right === 'number' ? -right : negateShort(right))
    if (difference !== undefined) return difference
  }
  return compact(widen(left).minus(widen(right)))
}

export function multiply(left: Numeric, right: Numeric): Numeric {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right
    if (Number.isSafeInteger(product)) return withoutNegativeZero(product)
  } else if (isShort(left) && isShort(right)) {
    const product = multiplyShort(left, right)
    if (product !== undefined) return product
  }
  return compact(widen(left).times(widen(right)))
}

/** `undefined` when the divisor is zero. */
export function divide(left: Numeric, right: Numeric): Numeric | undefined {
  if (isZero(right)) return undefined
  if (typeof left === 'number' && typeof right === 'number') {
    const quotient = left / right
    if (Number.isSafeInteger(quotient)) return withoutNegativeZero(quotient)
  }
  return compact(widen(left).div(widen(right)))
}

/** `undefined` where there is no real result, e.g. a fractional power of a negative number. */
export function power(base: Numeric, exponent: Numeric): Numeric | undefined {
  const result = widen(base).pow(widen(exponent))
  return result.isNaN() ? undefined : compact(result)
}

/** The remainder with the sign of the divisor, as FEEL defines it. `undefined` when the divisor is zero. */
export function modulo(dividend: Numeric, divisor: Numeric): Numeric | undefined {
  if (isZero(divisor)) return undefined
  const quotient = widen(dividend).div(widen(divisor)).floor()
  return compact(widen(dividend).minus(quotient.times(widen(divisor))))
}

export function negate(value: Numeric): Numeric {
  if (typeof value === 'number') return withoutNegativeZero(-value)
  return value instanceof ShortDecimal ? negateShort(value) : value.negated()
}

export function absolute(value: Numeric): Numeric {
  if (typeof value === 'number') return Math.abs(value)
  if (value instanceof ShortDecimal) return value.units < 0 ? negateShort(value) : value
  return value.abs()
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
export function compare(left: Numeric, right: Numeric): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  const order = isShort(left) && isShort(right) ? compareShort(left, right) : undefined
  return order ?? widen(left).cmp(widen(right))
}

export function isEqual(left: Numeric, right: Numeric): boolean {
  if (typeof left === 'number' || typeof right === 'number') return left === right
  if (left instanceof ShortDecimal || right instanceof ShortDecimal) {
    if (!(left instanceof ShortDecimal && right instanceof ShortDecimal)) return false
    return left.units === right.units && left.scale === right.scale
  }
  return left.eq(right)
}

export function isInteger(value: Numeric): boolean {
  return typeof value === 'number' || (value instanceof DecimalJs && value.isInteger())
}

/** Rounds to `places` digits after the point; negative places round to tens, hundreds … Places are within ±6144. */
export function roundTo(value: Numeric, places: number, mode: RoundingMode): Numeric {
  if (typeof value === 'number' && places >= 0) return value
  if (value instanceof ShortDecimal && places >= value.scale) return value
  if (places >= 0) return compact(widen(value).toDecimalPlaces(places, ROUNDING[mode]))
  const unit = new Context(10).pow(-places)
  return compact(widen(value).div(unit).toDecimalPlaces(0, ROUNDING[mode]).times(unit))
}

/** The rounding of money: two places, half away from zero. */
export function roundHalfUp2(value: Numeric): Numeric {
  return roundTo(value, 2, 'halfUp')
}

/** `undefined` for a negative number. */
export function squareRoot(value: Numeric): Numeric | undefined {
  return compare(value, 0) < 0 ? undefined : compact(widen(value).sqrt())
}

export function exponential(value: Numeric): Numeric {
  return compact(widen(value).exp())
}

/** The natural logarithm; `undefined` unless the number is positive. */
export function naturalLogarithm(value: Numeric): Numeric | undefined {
  return compare(value, 0) <= 0 ? undefined : compact(widen(value).ln())
}

function isZero(value: Numeric): boolean {
  return value === 0
}

function widen(value: Numeric): DecimalJs {
  if (typeof value === 'number') return new Context(value)
  return value instanceof ShortDecimal ? new Context(formatShort(value)) : value
}

/** A result in its one form. */
function compact(value: DecimalJs): Numeric {
  if (!value.isFinite()) throw new EvaluationStop('numberOverflow')
  if (value.e > 15) return value
  const places = value.decimalPlaces()
  if (places > 15) return value
  // At most 31 digits come here; those that are no safe integer are not short.
  const units = places === 0 ? value.toNumber() : Number(value.toFixed().replace('.', ''))
  return createShort(units, places) ?? value
}

function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value
}
