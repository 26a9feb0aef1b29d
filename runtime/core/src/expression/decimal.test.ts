import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  absolute,
  add,
  compare,
  divide,
  exponential,
  formatDecimal,
  isEqual,
  isInteger,
  modulo,
  multiply,
  naturalLogarithm,
  negate,
  parseDecimal,
  power,
  roundTo,
  squareRoot,
  subtract,
  toNumber,
  type Numeric,
} from './decimal.ts'
import { ShortDecimal, sumShort } from './short-decimal.ts'

/** Reckons with all 34 digits, whatever the numbers. */
const Oracle = Decimal.clone({
  precision: 34,
  rounding: Decimal.ROUND_HALF_EVEN,
  maxE: 6144,
  minE: -6143,
  toExpNeg: -6200,
  toExpPos: 6200,
})

/** The library rounds roots and powers twice; with far more digits the first rounding does no harm. */
const Generous = Oracle.clone({ precision: 120 })

function rounded(value: Decimal): string {
  return canonical(new Oracle(value).toSignificantDigits(34))
}

/** Numbers as forms have them, and those at the edges of what is reckoned with natively. */
const text: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 4 })).map(place),
  fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 20 })).map(place),
  fc.tuple(fc.bigInt({ min: -(10n ** 34n), max: 10n ** 34n }), fc.integer({ min: 0, max: 40 })).map(place),
  fc
    .tuple(
      fc.constantFrom(9_007_199_254_740_991, 9_007_199_254_740_990, 4_503_599_627_370_496, 5, 10),
      fc.integer({ min: 0, max: 17 }),
    )
    .map(place),
)

/** Near one, where powers stay numbers. */
const small = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 3, max: 8 })).map(place)

function place([units, scale]: readonly [number | bigint, number]): string {
  const isNegative = units < 0
  const digits = String(units)
    .replace('-', '')
    .padStart(scale + 1, '0')
  const all = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
  return isNegative ? `-${all}` : all
}

function read(written: string): Numeric {
  const value = parseDecimal(written)
  if (value === undefined) throw new Error(written)
  return value
}

function canonical(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed()
}

describe('decimals', () => {
  it('are read, written and reckoned with as with all 34 digits', () => {
    let short = 0
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 17 }), (first, second, places) => {
        const [left, right] = [read(first), read(second)]
        const [one, other] = [new Oracle(first), new Oracle(second)].map(each => each.toSignificantDigits(34))
        if (one === undefined || other === undefined) throw new Error('two numbers')
        if (left instanceof ShortDecimal && right instanceof ShortDecimal) short += 1
        expect(formatDecimal(left)).toBe(canonical(one))
        expect(formatDecimal(add(left, right))).toBe(canonical(one.plus(other)))
        expect(formatDecimal(subtract(left, right))).toBe(canonical(one.minus(other)))
        expect(formatDecimal(multiply(left, right))).toBe(canonical(one.times(other)))
        expect(Math.sign(compare(left, right))).toBe(one.cmp(other))
        expect(isEqual(left, right)).toBe(one.eq(other))
        expect(formatDecimal(negate(left))).toBe(canonical(one.negated()))
        expect(formatDecimal(absolute(left))).toBe(canonical(one.abs()))
        expect(isInteger(left)).toBe(one.isInteger())
        expect(toNumber(left)).toBe(one.isZero() ? 0 : one.toNumber())
        for (const [mode, rounding] of [
          ['halfUp', Decimal.ROUND_HALF_UP],
          ['halfEven', Decimal.ROUND_HALF_EVEN],
          ['floor', Decimal.ROUND_FLOOR],
        ] as const)
          expect(formatDecimal(roundTo(left, places, mode))).toBe(
            canonical(one.toDecimalPlaces(places, rounding)),
          )
        if (other.isZero()) return
        expect(formatDecimal(divide(left, right) ?? 0)).toBe(canonical(one.div(other)))
        const rest = one.minus(one.div(other).floor().times(other))
        expect(formatDecimal(modulo(left, right) ?? 0)).toBe(canonical(rest))
      }),
      { numRuns: 3_000 },
    )
    expect(short).toBeGreaterThan(200)
  })

  it('add up to the same at once as one by one', () => {
    let atOnce = 0
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), all => {
        const values = all.map(read)
        const sum = sumShort(values)
        if (sum === undefined) return
        atOnce += 1
        expect(sum).toEqual(values.reduce<Numeric>(add, 0))
        expect(formatDecimal(sum)).toBe(
          canonical(all.reduce((before, each) => before.plus(each), new Oracle(0))),
        )
      }),
      { numRuns: 2_000 },
    )
    expect(atOnce).toBeGreaterThan(200)
  })

  it('have the roots, powers, exponentials and logarithms of all 34 digits', () => {
    const functions: [(value: Numeric) => Numeric | undefined, (value: Decimal) => Decimal][] = [
      [squareRoot, value => value.sqrt()],
      [naturalLogarithm, value => value.ln()],
    ]
    fc.assert(
      fc.property(text, fc.integer({ min: -40, max: 40 }), small, (written, whole, fraction) => {
        const value = read(written)
        const one = new Generous(new Oracle(written).toSignificantDigits(34))
        for (const [ours, theirs] of functions) {
          const expected = theirs(one)
          const found = ours(value)
          if (expected.isFinite()) expect(formatDecimal(found ?? read('NaN'))).toBe(rounded(expected))
          else expect(found).toBeUndefined()
        }
        const near = new Generous(fraction)
        expect(formatDecimal(exponential(read(fraction)))).toBe(rounded(near.exp()))
        if (one.isZero()) return
        expect(formatDecimal(power(value, whole) ?? 0)).toBe(rounded(one.pow(whole)))
        if (one.isNegative() && !near.isInteger()) expect(power(value, read(fraction))).toBeUndefined()
        else expect(formatDecimal(power(value, read(fraction)) ?? 0)).toBe(rounded(one.pow(near)))
      }),
      { numRuns: 500 },
    )
  })

  it('are rounded right however many digits are written, and read in no time', () => {
    const digits = fc.stringMatching(/^[0-9]{1,60}$/)
    const tail = fc.constantFrom('', '0', '00000', '0001', '5', '50', '5000001', '49999', '9')
    fc.assert(
      fc.property(fc.constantFrom('', '-', '+'), digits, fc.nat(60), tail, (sign, lead, point, end) => {
        const all = `${lead}${end}`
        const place = Math.min(point, all.length)
        const written = `${sign}${all.slice(0, place) || '0'}.${all.slice(place)}`
        expect(formatDecimal(read(written))).toBe(rounded(new Oracle(0).plus(new Generous(written))))
      }),
      { numRuns: 2_000 },
    )
    const half = `1${'0'.repeat(33)}5`
    expect(formatDecimal(read(`${half}${'0'.repeat(5_000)}`))).toBe(`1${'0'.repeat(33 + 5_001)}`)
    expect(formatDecimal(read(`${half}${'0'.repeat(4_999)}1`))).toBe(
      `1${'0'.repeat(32)}1${'0'.repeat(5_001)}`,
    )
    expect(read(`${'0'.repeat(60_000)}7`)).toBe(7)
  })

  it('end where decimal128 ends', () => {
    expect(parseDecimal('1e6145')).toBeUndefined()
    expect(formatDecimal(read('1e6144'))).toHaveLength(6145)
    expect(read('1e-6144')).toBe(0)
    expect(formatDecimal(multiply(read('1e-6000'), read('1e-143')))).toHaveLength(6145)
    expect(multiply(read('1e-6000'), read('1e-144'))).toBe(0)
    expect(() => multiply(read('1e6000'), read('1e145'))).toThrow()
    expect(() => exponential(20_000)).toThrow()
    expect(exponential(-20_000)).toBe(0)
    expect(() => power(0, -1)).toThrow()
    expect(power(0, 0)).toBe(1)
    expect(squareRoot(0)).toBe(0)
    expect(formatDecimal(add(read('1e6000'), read('-1e-6000')))).toBe(formatDecimal(read('1e6000')))
    expect(compare(read('1e6000'), read('1e-6000'))).toBeGreaterThan(0)
  })

  it('have one form each, however they came about', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const [left, right] = [read(first), read(second)]
        for (const value of [add(left, right), subtract(left, right), multiply(left, right)]) {
          expect(value).toEqual(read(formatDecimal(value)))
          expect(isEqual(value, read(formatDecimal(value)))).toBe(true)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
