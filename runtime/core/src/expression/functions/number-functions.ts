import {
  absolute,
  compare,
  exponential,
  isInteger,
  isNumeric,
  modulo,
  naturalLogarithm,
  parseDecimal,
  roundTo,
  squareRoot,
  toNumber,
  type Numeric,
  type RoundingMode,
} from '../decimal.ts'
import { BOOLEAN, nullable, NUMBER } from '../expression-type.ts'
import { charge, chargeString, type Frame } from '../frame.ts'
import { STEPS_PER_REMAINDER, STEPS_PER_ROOT, STEPS_PER_SERIES } from '../limits.ts'
import { isBoxed, type Value } from '../values/value.ts'
import { define, signature, type FunctionDefinition } from './signature.ts'

/** The range of scales of FEEL, that of IEEE 754 decimal128. */
const MAX_PLACES = 6_176
const MIN_PLACES = -6_111

const N = { name: 'n', type: 'number' } as const

export const NUMBER_FUNCTIONS = {
  number: define(
    signature([{ name: 'from', type: 'string' }], nullable(NUMBER), (frame, from) => {
      chargeString(frame, from.length)
      return parseDecimal(from) ?? null
    }),
    signature(
      [
        { name: 'from', type: 'string' },
        { name: 'grouping separator', type: 'string', isNullable: true },
        { name: 'decimal separator', type: 'string', isNullable: true },
      ],
      nullable(NUMBER),
      (frame, from, grouping, point) => {
        chargeString(frame, from.length)
        return readNumber(from, grouping, point)
      },
    ),
  ),
  decimal: rounding('halfEven', { isScaleOptional: false }),
  floor: rounding('floor', { isScaleOptional: true }),
  ceiling: rounding('ceiling', { isScaleOptional: true }),
  'round up': rounding('up', { isScaleOptional: false }),
  'round down': rounding('down', { isScaleOptional: false }),
  'round half up': rounding('halfUp', { isScaleOptional: false }),
  'round half down': rounding('halfDown', { isScaleOptional: false }),
  'round half even': rounding('halfEven', { isScaleOptional: false }),
  abs: define(
    signature(
      [{ name: 'n', type: 'any' }],
      ([type]) => type ?? NUMBER,
      (_, value) => absoluteValue(value),
    ),
  ),
  modulo: define(
    signature(
      [
        { name: 'dividend', type: 'number' },
        { name: 'divisor', type: 'number' },
      ],
      nullable(NUMBER),
      (frame, dividend, divisor) => {
        charge(frame, STEPS_PER_REMAINDER)
        return modulo(dividend, divisor) ?? null
      },
    ),
  ),
  sqrt: define(
    signature([{ name: 'number', type: 'number' }], nullable(NUMBER), (frame, n) => {
      charge(frame, STEPS_PER_ROOT)
      return squareRoot(n) ?? null
    }),
  ),
  log: define(
    signature([{ name: 'number', type: 'number' }], nullable(NUMBER), (frame, n) => {
      charge(frame, STEPS_PER_SERIES)
      return naturalLogarithm(n) ?? null
    }),
  ),
  exp: define(
    signature([{ name: 'number', type: 'number' }], NUMBER, (frame, n) => {
      charge(frame, STEPS_PER_SERIES)
      return exponential(n)
    }),
  ),
  odd: define(
    signature([{ name: 'number', type: 'number' }], BOOLEAN, (frame, n) => hasRemainder(frame, n, 1)),
  ),
  even: define(
    signature([{ name: 'number', type: 'number' }], BOOLEAN, (frame, n) => hasRemainder(frame, n, 0)),
  ),
} satisfies Record<string, FunctionDefinition>

function rounding(mode: RoundingMode, { isScaleOptional }: { isScaleOptional: boolean }): FunctionDefinition {
  const withScale = signature([N, { name: 'scale', type: 'number' }], nullable(NUMBER), (_, n, scale) =>
    roundToScale(n, scale, mode),
  )
  const withoutScale = signature([N], NUMBER, (_: Frame, n: Numeric) => roundTo(n, 0, mode))
  return isScaleOptional ? define(withoutScale, withScale) : define(withScale)
}

function roundToScale(value: Numeric, scale: Numeric, mode: RoundingMode): Numeric | null {
  const places = toNumber(roundTo(scale, 0, 'down'))
  return places > MAX_PLACES || places < MIN_PLACES ? null : roundTo(value, places, mode)
}

function absoluteValue(value: Value): Value {
  if (isNumeric(value)) return absolute(value)
  if (!isBoxed(value)) return null
  if (value.kind === 'dayTimeDuration') return { kind: 'dayTimeDuration', seconds: absolute(value.seconds) }
  return value.kind === 'yearMonthDuration'
    ? { kind: 'yearMonthDuration', months: Math.abs(value.months) }
    : null
}

function hasRemainder(frame: Frame, value: Numeric, remainder: number): boolean {
  charge(frame, STEPS_PER_REMAINDER)
  return isInteger(value) && compare(modulo(value, 2) ?? 0, remainder) === 0
}

/** The separators are a space, comma or point; they must differ. */
function readNumber(text: string, grouping: string | null, point: string | null): Numeric | null {
  if (grouping !== null && grouping !== ' ' && grouping !== ',' && grouping !== '.') return null
  if (point !== null && point !== ',' && point !== '.') return null
  if (grouping !== null && grouping === point) return null
  const ungrouped = grouping === null ? text : text.replaceAll(grouping, '')
  return parseDecimal(point === null ? ungrouped : ungrouped.replaceAll(point, '.')) ?? null
}
