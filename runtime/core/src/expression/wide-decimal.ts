/**
 * A decimal of up to 34 significant digits, `digits` × 10^`exponent`, with arithmetic as IEEE 754 decimal128 has it:
 * each result is the exact one rounded half-even to 34 digits. Digits end in no zero, so equal numbers are equal.
 * Written on native big integers, since a library for it would be a tenth of what an applicant's browser receives.
 */
export class WideDecimal {
  readonly digits: bigint
  readonly exponent: number

  constructor(digits: bigint, exponent: number) {
    this.digits = digits
    this.exponent = exponent
  }
}

/** How a cut-off rest is treated. `up` is away from zero, `down` towards zero. */
export type RoundingMode = 'up' | 'down' | 'halfUp' | 'halfDown' | 'halfEven' | 'floor' | 'ceiling'

/** An exact number, of any length. */
export interface Exact {
  readonly digits: bigint
  readonly exponent: number
}

const PRECISION = 34
/** Of the first digit: beyond it a number is no decimal128 any more, below the lowest it is zero. */
const HIGHEST = 6144
const LOWEST = -6143
/** First digits so far apart that the smaller addend lies below everything the greater one has. */
const APART = 2 * PRECISION + 2

const ZERO = new WideDecimal(0n, 0)

/** Rounded to 34 digits; `undefined` beyond 10^6145. */
export function round({ digits, exponent }: Exact): WideDecimal | undefined {
  const surplus = countDigits(digits) - PRECISION
  const kept = surplus > 0 ? cut(digits, surplus, 'halfEven') : digits
  if (kept === 0n) return ZERO
  const value = strip(kept, exponent + Math.max(surplus, 0))
  const first = value.exponent + countDigits(value.digits) - 1
  if (first > HIGHEST) return undefined
  return first < LOWEST ? ZERO : value
}

/** Digits that decide how a number is rounded; of what follows only whether it is nothing. */
const READ_DIGITS = PRECISION + 2

/** Reads `-12.5e3` as far as rounding needs it, so that a long text takes no longer. The text must be a number. */
export function read(text: string): Exact {
  const [mantissa = '', power = '0'] = text.toLowerCase().split('e')
  const point = mantissa.indexOf('.')
  const places = point < 0 ? 0 : mantissa.length - point - 1
  const [, sign = '', digits = ''] = /^([+-]?)0*(\d*)$/.exec(mantissa.replace('.', '')) ?? []
  const kept = digits.slice(0, READ_DIGITS)
  const rest = digits.slice(READ_DIGITS)
  const last = /[1-9]/.test(rest) ? '1' : ''
  const cut = rest.length - last.length
  const size = BigInt(`${kept}${last}` || '0')
  return { digits: sign === '-' ? -size : size, exponent: Number(power) - places + cut }
}

/** Plain digits, no exponent. */
export function format({ digits, exponent }: Exact): string {
  const sign = digits < 0n ? '-' : ''
  const text = String(magnitude(digits))
  if (exponent >= 0) return sign + text + '0'.repeat(digits === 0n ? 0 : exponent)
  const padded = text.padStart(1 - exponent, '0')
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`
}

export function plus(left: WideDecimal, right: WideDecimal): Exact {
  if (left.digits === 0n) return right
  if (right.digits === 0n) return left
  const [great, small] = firstPlace(left) < firstPlace(right) ? [right, left] : [left, right]
  if (firstPlace(great) - firstPlace(small) > APART) {
    // Nothing of the smaller one is seen but on which side of the greater the sum lies.
    const digits = great.digits * powerOfTen(APART) + (small.digits < 0n ? -1n : 1n)
    return { digits, exponent: great.exponent - APART }
  }
  const exponent = Math.min(left.exponent, right.exponent)
  return { digits: digitsAt(left, exponent) + digitsAt(right, exponent), exponent }
}

export function times(left: Exact, right: Exact): Exact {
  return { digits: left.digits * right.digits, exponent: left.exponent + right.exponent }
}

/** Exact enough to be rounded: digits beyond those asked for, and whether anything is left over. */
export function over(left: Exact, right: Exact, precision = PRECISION): Exact {
  const shift = Math.max(0, precision + 2 + countDigits(right.digits) - countDigits(left.digits))
  const dividend = left.digits * powerOfTen(shift)
  const quotient = dividend / right.digits
  const isExact = quotient * right.digits === dividend
  const exponent = left.exponent - right.exponent - shift
  return isExact
    ? { digits: quotient, exponent }
    : withRest(quotient, exponent, isNegative(left) !== isNegative(right))
}

export function negated({ digits, exponent }: WideDecimal): WideDecimal {
  return new WideDecimal(-digits, exponent)
}

export function order(left: Exact, right: Exact): number {
  const signs = sign(left.digits) - sign(right.digits)
  if (signs !== 0 || left.digits === 0n) return signs
  const places = firstPlace(left) - firstPlace(right)
  if (places !== 0) return places * sign(left.digits)
  const exponent = Math.min(left.exponent, right.exponent)
  const [one, other] = [digitsAt(left, exponent), digitsAt(right, exponent)]
  return one < other ? -1 : Number(one > other)
}

/** To so many places after the point; negative places are tens, hundreds … */
export function toPlaces(value: Exact, places: number, mode: RoundingMode): Exact {
  const surplus = -value.exponent - places
  if (surplus <= 0) return value
  // A number far smaller than the place is cut off as a whole.
  const reach = Math.min(surplus, countDigits(value.digits) + 1)
  return { digits: cut(value.digits, reach, mode), exponent: -places }
}

/** The square root of a positive number, to be rounded. */
export function squareRootOf(value: Exact, precision = PRECISION): Exact {
  let shift = Math.max(0, 2 * precision + 4 - countDigits(value.digits))
  if ((value.exponent - shift) % 2 !== 0) shift += 1
  const square = value.digits * powerOfTen(shift)
  let root = powerOfTen(Math.ceil(countDigits(square) / 2))
  for (;;) {
    const next = (root + square / root) / 2n
    if (next >= root) break
    root = next
  }
  const exponent = (value.exponent - shift) / 2
  return root * root === square ? { digits: root, exponent } : withRest(root, exponent, false)
}

function digitsAt(value: Exact, exponent: number): bigint {
  return value.digits * powerOfTen(value.exponent - exponent)
}

/** How many decimal digits; zero has none. */
export function countDigits(digits: bigint): number {
  return digits === 0n ? 0 : String(magnitude(digits)).length
}

/** Exponent of the first digit. */
export function firstPlace({ digits, exponent }: Exact): number {
  return exponent + countDigits(digits) - 1
}

const powers: bigint[] = [1n]

export function powerOfTen(exponent: number): bigint {
  if (exponent > 200) return 10n ** BigInt(exponent)
  for (let last = powers.length; last <= exponent; last += 1) powers.push((powers[last - 1] ?? 1n) * 10n)
  return powers[exponent] ?? 1n
}

/** Without the last digits, rounded. */
function cut(digits: bigint, count: number, mode: RoundingMode): bigint {
  const unit = powerOfTen(count)
  const kept = digits / unit
  const rest = magnitude(digits % unit)
  if (rest === 0n) return kept
  const away = digits < 0n ? -1n : 1n
  return goesAway(mode, digits < 0n, kept, rest * 2n, unit) ? kept + away : kept
}

function goesAway(
  mode: RoundingMode,
  isBelowZero: boolean,
  kept: bigint,
  twice: bigint,
  unit: bigint,
): boolean {
  switch (mode) {
    case 'up':
      return true
    case 'down':
      return false
    case 'floor':
      return isBelowZero
    case 'ceiling':
      return !isBelowZero
    case 'halfUp':
      return twice >= unit
    case 'halfDown':
      return twice > unit
    case 'halfEven':
      return twice > unit || (twice === unit && kept % 2n !== 0n)
  }
}

/** One digit more says that something follows, so that no half is taken for exact. */
function withRest(digits: bigint, exponent: number, isBelowZero: boolean): Exact {
  return { digits: digits * 10n + (isBelowZero ? -1n : 1n), exponent: exponent - 1 }
}

function strip(digits: bigint, exponent: number): WideDecimal {
  const text = String(digits)
  let zeros = 0
  while (text[text.length - 1 - zeros] === '0') zeros += 1
  return new WideDecimal(zeros === 0 ? digits : digits / powerOfTen(zeros), exponent + zeros)
}

function magnitude(digits: bigint): bigint {
  return digits < 0n ? -digits : digits
}

function sign(digits: bigint): number {
  return digits === 0n ? 0 : digits < 0n ? -1 : 1
}

function isNegative({ digits }: Exact): boolean {
  return digits < 0n
}
