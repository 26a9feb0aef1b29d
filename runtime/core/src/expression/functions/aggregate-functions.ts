import {
  add,
  compare,
  divide,
  isDecimal,
  isEqual,
  isNumeric,
  isWide,
  multiply,
  squareRoot,
  subtract,
  type Numeric,
} from '../decimal.ts'
import { ANY, BOOLEAN, listOf, nullable, NUMBER, type ExpressionType } from '../expression-type.ts'
import { charge, readText, type Frame } from '../frame.ts'
import { STEPS_PER_WIDE } from '../limits.ts'
import { sumShort } from '../short-decimal.ts'
import { orderValues } from '../values/compare-values.ts'
import type { ListValue, Value } from '../values/value.ts'
import { define, signature, type FunctionDefinition, type ResultType } from './signature.ts'

const LIST = { name: 'list', type: 'list', spread: 'orList' } as const
const NUMBERS = { ...LIST, elements: 'number' } as const
const BOOLEANS = { ...LIST, elements: 'boolean', isNullable: true } as const

/** The strict aggregates of FEEL: null when an element is null or of the wrong type. `total` skips nulls. */
export const AGGREGATE_FUNCTIONS = {
  count: define(signature([{ name: 'list', type: 'list' }], NUMBER, (_, list) => list.length)),
  min: aggregate(LIST, itemType, list => findExtreme(list, -1)),
  max: aggregate(LIST, itemType, list => findExtreme(list, 1)),
  sum: aggregate(NUMBERS, nullable(NUMBER), sumOf),
  mean: aggregate(NUMBERS, nullable(NUMBER), meanOf),
  median: sorting(nullable(NUMBER), medianOf),
  mode: sorting(nullable(listOf(NUMBER)), modeOf),
  stddev: define(signature([NUMBERS], nullable(NUMBER), (frame, list) => standardDeviationOf(frame, list))),
  product: aggregate(NUMBERS, nullable(NUMBER), list => (list.length === 0 ? null : fold(list, 1, multiply))),
  all: define(
    signature([BOOLEANS], nullable(BOOLEAN), (_, list) => (list === null ? null : decide(list, false))),
  ),
  any: define(
    signature([BOOLEANS], nullable(BOOLEAN), (_, list) => (list === null ? null : decide(list, true))),
  ),
  total: define(
    signature([NUMBERS], nullable(NUMBER), (frame, list) => {
      chargeElements(frame, list)
      return addUp(list.filter(item => item !== null))
    }),
  ),
} satisfies Record<string, FunctionDefinition>

function aggregate(
  list: typeof LIST | typeof NUMBERS,
  result: ResultType,
  compute: (list: ListValue) => Value,
): FunctionDefinition {
  return define(
    signature([list], result, (frame, values) => {
      chargeElements(frame, values)
      return compute(values)
    }),
  )
}

function sorting(result: ResultType, compute: (list: ListValue) => Value): FunctionDefinition {
  return define(
    signature([NUMBERS], result, (frame, values) => {
      const rounds = Math.ceil(Math.log2(values.length + 1))
      for (const item of values) {
        if (isDecimal(item)) charge(frame, isWide(item) ? rounds * STEPS_PER_WIDE : rounds)
      }
      return compute(values)
    }),
  )
}

/** A step for each element is paid already; wide numbers and long texts take more. */
function chargeElements(frame: Frame, list: ListValue): void {
  for (const item of list) {
    if (isWide(item)) charge(frame, STEPS_PER_WIDE)
    else if (typeof item === 'string') readText(frame, item)
  }
}

function itemType([list]: readonly ExpressionType[]): ExpressionType {
  if (list === undefined) return ANY
  return nullable(list.kind === 'list' ? list.item : list)
}

function findExtreme(list: ListValue, sign: number): Value {
  let [best = null] = list
  for (const item of list) {
    const order = orderValues(item, best)
    if (order === null) return null
    if (order * sign > 0) best = item
  }
  return best
}

/** Null when an element is not a number. */
function fold(
  list: ListValue,
  start: Numeric,
  combine: (left: Numeric, right: Numeric) => Numeric,
): Numeric | null {
  let result = start
  for (const item of list) {
    if (!isNumeric(item)) return null
    result = combine(result, item)
  }
  return result
}

function sumOf(list: ListValue): Numeric | null {
  return list.length === 0 ? null : addUp(list)
}

function addUp(list: ListValue): Numeric | null {
  return sumShort(list) ?? fold(list, 0, add)
}

function meanOf(list: ListValue): Numeric | null {
  const sum = sumOf(list)
  return sum === null ? null : (divide(sum, list.length) ?? null)
}

function sortNumbers(list: ListValue): readonly Numeric[] | null {
  const numbers = list.filter(isNumeric)
  return numbers.length === list.length ? numbers.sort(compare) : null
}

function medianOf(list: ListValue): Numeric | null {
  const sorted = sortNumbers(list)
  const upper = sorted?.[Math.floor(list.length / 2)]
  const lower = sorted?.[Math.ceil(list.length / 2) - 1]
  if (upper === undefined || lower === undefined) return null
  return divide(add(lower, upper), 2) ?? null
}

/** The most frequent numbers, ascending. */
function modeOf(list: ListValue): ListValue | null {
  const sorted = sortNumbers(list)
  if (sorted === null) return null
  let modes: Numeric[] = []
  let most = 0
  let run = 0
  sorted.forEach((number, index) => {
    const previous = sorted[index - 1]
    run = previous !== undefined && isEqual(previous, number) ? run + 1 : 1
    if (run > most) modes = []
    if (run >= most) modes.push(number)
    most = Math.max(most, run)
  })
  return modes
}

/** Of a sample: divided by n − 1. The mean, and with it every deviation, may be wide where no element is. */
function standardDeviationOf(frame: Frame, list: ListValue): Numeric | null {
  chargeElements(frame, list)
  const mean = meanOf(list)
  if (isWide(mean)) charge(frame, list.length * STEPS_PER_WIDE * 5)
  if (mean === null || list.length < 2) return null
  const squares = fold(list, 0, (sum, item) => {
    const deviation = subtract(item, mean)
    return add(sum, multiply(deviation, deviation))
  })
  const variance = squares === null ? undefined : divide(squares, list.length - 1)
  return variance === undefined ? null : (squareRoot(variance) ?? null)
}

/** `all` is decided by a false, `any` by a true; otherwise an element that is no boolean makes it null. */
function decide(list: ListValue, deciding: boolean): boolean | null {
  if (list.includes(deciding)) return deciding
  return list.every(item => item === !deciding) ? !deciding : null
}
