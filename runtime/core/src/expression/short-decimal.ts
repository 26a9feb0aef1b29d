/**
 * A decimal that is no integer and has few digits: `units` ÷ 10^`scale`, as nearly all sums of money, rates and
 * measures are. Its arithmetic is that of native integers, exact and without a library; where a result does not fit
 * the functions here give `undefined`, and the caller reckons with all 34 digits.
 */
export class ShortDecimal {
  /** Not a multiple of ten, within ±(2^53−1). */
  readonly units: number
  /** 1 to `MAX_SCALE`. */
  readonly scale: number

  constructor(units: number, scale: number) {
    this.units = units
    this.scale = scale
  }
}

/** What is reckoned with here: safe integers and short decimals. */
export type Short = number | ShortDecimal

const MAX_SCALE = 15
const SHORT_TEXT = /^[+-]?\d{0,15}\.\d{1,15}$/
const TEN = 10
const POWERS = Array.from({ length: MAX_SCALE + 1 }, (_, exponent) => TEN ** exponent)

export function isShort(value: unknown): value is Short {
  return typeof value === 'number' || value instanceof ShortDecimal
}

/** Reads `-12.50`; `undefined` for all that is written otherwise or has more than 15 digits. */
export function parseShort(text: string): Short | undefined {
  if (text.length > 17 || !SHORT_TEXT.test(text)) return undefined
  const point = text.indexOf('.')
  const units = Number(text.slice(0, point) + text.slice(point + 1))
  return createShort(units, text.length - point - 1)
}

/** The same number in its one form: an integer is a native number. `undefined` when it does not fit. */
export function createShort(units: number, scale: number): Short | undefined {
  if (!Number.isSafeInteger(units)) return undefined
  if (units === 0) return 0
  let rest = units
  let places = scale
  while (places > 0 && rest % TEN === 0) {
    rest /= TEN
    places -= 1
  }
  if (places === 0) return rest
  return places > MAX_SCALE ? undefined : new ShortDecimal(rest, places)
}

export function addShort(left: Short, right: Short): Short | undefined {
  const scale = Math.max(scaleOf(left), scaleOf(right))
  return createShort(unitsAt(left, scale) + unitsAt(right, scale), scale)
}

/** The sum of a column, made once and not number by number; `undefined` when one of them or the sum is not short. */
export function sumShort(values: readonly unknown[]): Short | undefined {
  let units = 0
  let scale = 0
  for (const value of values) {
    if (!isShort(value)) return undefined
    const places = scaleOf(value)
    if (places > scale) {
      units *= powerOfTen(places - scale)
      scale = places
      if (!Number.isSafeInteger(units)) return undefined
    }
    units += places === scale ? unitsOf(value) : unitsAt(value, scale)
    if (!Number.isSafeInteger(units)) return undefined
  }
  return createShort(units, scale)
}

export function multiplyShort(left: Short, right: Short): Short | undefined {
  return createShort(unitsOf(left) * unitsOf(right), scaleOf(left) + scaleOf(right))
}

export function negateShort({ units, scale }: ShortDecimal): ShortDecimal {
  return new ShortDecimal(-units, scale)
}

/** As `compare`; `undefined` where the two have no common scale. */
export function compareShort(left: Short, right: Short): number | undefined {
  const scale = Math.max(scaleOf(left), scaleOf(right))
  const difference = unitsAt(left, scale) - unitsAt(right, scale)
  return Number.isNaN(difference) ? undefined : difference
}

/** Plain digits. */
export function formatShort({ units, scale }: ShortDecimal): string {
  const digits = String(Math.abs(units)).padStart(scale + 1, '0')
  const text = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
  return units < 0 ? `-${text}` : text
}

/** Both are exact as native numbers, so that their quotient is the nearest one. */
export function shortToNumber({ units, scale }: ShortDecimal): number {
  return units / powerOfTen(scale)
}

function unitsOf(value: Short): number {
  return typeof value === 'number' ? value : value.units
}

function scaleOf(value: Short): number {
  return typeof value === 'number' ? 0 : value.scale
}

/** NaN when there are too many, which every further result then is. */
function unitsAt(value: Short, scale: number): number {
  const units = unitsOf(value) * powerOfTen(scale - scaleOf(value))
  return Number.isSafeInteger(units) ? units : Number.NaN
}

function powerOfTen(exponent: number): number {
  return POWERS[exponent] ?? Number.NaN
}
