import {
  countDigits,
  firstPlace,
  order,
  over,
  powerOfTen,
  times,
  type Exact,
  type WideDecimal,
} from './wide-decimal.ts'

/**
 * Logarithm, exponential and power, computed with natural numbers of 100 places: far more than the 34 digits asked
 * for, so that the rounded result is that of the exact one but for cases nobody has found.
 */
const PLACES = 100
const ONE = powerOfTen(PLACES)
/** Beyond e to this power no number is left, above or below. */
const FARTHEST = 15_000n * ONE
/** Powers up to this one are multiplied out. */
const MULTIPLIED = 1_000_000

/** Nothing this large can be represented. */
export const overflow: Exact = { digits: 1n, exponent: 100_000 }
/** Nothing this small can be represented. */
const underflow: Exact = { digits: 1n, exponent: -100_000 }
const unit: Exact = { digits: 1n, exponent: 0 }

let lnTen: bigint | undefined

/** The natural logarithm of a positive number. */
export function logarithm(value: Exact): Exact {
  return { digits: logarithmOf(value), exponent: -PLACES }
}

/** e to the power. */
export function exponentialOf(value: Exact): Exact {
  if (firstPlace(value) > 6) return value.digits < 0n ? underflow : overflow
  return raise(placed(value))
}

/** `undefined` where there is no real result. */
export function powerOf(base: WideDecimal, exponent: WideDecimal): Exact | undefined {
  if (exponent.digits === 0n) return unit
  if (base.digits === 0n) return exponent.digits < 0n ? overflow : base
  const isWhole = exponent.exponent >= 0
  if (base.digits < 0n && !isWhole) return undefined
  const size: Exact = { digits: base.digits < 0n ? -base.digits : base.digits, exponent: base.exponent }
  const isOdd = exponent.exponent === 0 && exponent.digits % 2n !== 0n
  const result = powerOfPositive(size, exponent, isWhole)
  return base.digits < 0n && isOdd ? { digits: -result.digits, exponent: result.exponent } : result
}

function powerOfPositive(base: Exact, exponent: Exact, isWhole: boolean): Exact {
  if (order(base, unit) === 0) return unit
  if (isWhole && firstPlace(exponent) < 6) {
    const count = Number(exponent.digits * powerOfTen(exponent.exponent))
    if (Math.abs(count) <= MULTIPLIED) {
      const product = multiplied(base, Math.abs(count))
      return count < 0 ? over(unit, product) : product
    }
  }
  const logarithm: Exact = { digits: logarithmOf(base), exponent: -PLACES }
  return exponentialOf(times(logarithm, exponent))
}

/** By squaring, shortened to far more digits than are asked for. */
function multiplied(base: Exact, count: number): Exact {
  let result = unit
  let square = base
  for (let rest = count; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = shortened(times(result, square))
    if (rest > 1) square = shortened(times(square, square))
  }
  return result
}

function shortened({ digits, exponent }: Exact): Exact {
  const surplus = countDigits(digits) - PLACES
  return surplus <= 0
    ? { digits, exponent }
    : { digits: digits / powerOfTen(surplus), exponent: exponent + surplus }
}

/** In units of the last place. The number is taken near one, and the powers of ten added. */
function logarithmOf(value: Exact): bigint {
  const length = countDigits(value.digits)
  let power = value.exponent + length
  let near = (value.digits * ONE) / powerOfTen(length)
  if (near * near < (ONE * ONE) / 10n) {
    near *= 10n
    power -= 1
  }
  return twiceArtanh(((near - ONE) * ONE) / (near + ONE)) + BigInt(power) * logarithmOfTen()
}

/** From those of 2 and 1.25, which are near one. */
function logarithmOfTen(): bigint {
  lnTen ??= 3n * twiceArtanh(ONE / 3n) + twiceArtanh(ONE / 9n)
  return lnTen
}

/** 2 artanh z = 2 (z + z³/3 + z⁵/5 + …), which is ln ((1 + z) ÷ (1 − z)). */
function twiceArtanh(z: bigint): bigint {
  const square = (z * z) / ONE
  let sum = 0n
  let term = z
  for (let index = 1n; term !== 0n; index += 2n) {
    sum += term / index
    term = (term * square) / ONE
  }
  return 2n * sum
}

function raise(power: bigint): Exact {
  if (power > FARTHEST) return overflow
  if (power < -FARTHEST) return underflow
  const ten = logarithmOfTen()
  const tens = (2n * power + (power < 0n ? -ten : ten)) / (2n * ten)
  const rest = power - tens * ten
  let sum = ONE
  let term = ONE
  for (let index = 1n; term !== 0n; index += 1n) {
    term = (term * rest) / (index * ONE)
    sum += term
  }
  return { digits: sum, exponent: Number(tens) - PLACES }
}

/** In units of the last place. */
function placed({ digits, exponent }: Exact): bigint {
  const shift = PLACES + exponent
  return shift >= 0
    ? digits * powerOfTen(shift)
    : digits / powerOfTen(Math.min(-shift, countDigits(digits) + 1))
}
