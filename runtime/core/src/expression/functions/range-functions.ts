import { ANY, BOOLEAN, nullable, rangeOf } from '../expression-type.ts'
import { orderValues } from '../values/compare-values.ts'
import { isRange, type RangeValue, type Value } from '../values/value.ts'
import { parseRangeText } from './parse-range-text.ts'
import { define, signature, type FunctionDefinition } from './signature.ts'

/** Every relation takes points and ranges; a point is the range from itself to itself. */
export const RANGE_FUNCTIONS = {
  before: relation('point1', 'point2', (left, right) => isBefore(left, right)),
  after: relation('point1', 'point2', (left, right) => isBefore(right, left)),
  meets: relation('range1', 'range2', (left, right) => meets(left, right)),
  'met by': relation('range1', 'range2', (left, right) => meets(right, left)),
  overlaps: relation('range1', 'range2', (left, right) =>
    negateUnknown(isBefore(left, right), isBefore(right, left)),
  ),
  'overlaps before': relation('range1', 'range2', (left, right) => overlapsBefore(left, right)),
  'overlaps after': relation('range1', 'range2', (left, right) => overlapsBefore(right, left)),
  finishes: relation('point', 'range', (left, right) => finishes(left, right)),
  'finished by': relation('range', 'point', (left, right) => finishes(right, left)),
  includes: relation('range', 'point', (left, right) => includes(left, right)),
  during: relation('point', 'range', (left, right) => includes(right, left)),
  starts: relation('point', 'range', (left, right) => starts(left, right)),
  'started by': relation('range', 'point', (left, right) => starts(right, left)),
  coincides: relation('point1', 'point2', (left, right) => {
    const start = compareStarts(left, right)
    const end = compareEnds(left, right)
    return start === null || end === null ? null : start === 0 && end === 0
  }),
  range: define(
    signature(
      [{ name: 'from', type: 'string' }],
      nullable(rangeOf(ANY)),
      (_, from) => parseRangeText(from) ?? null,
    ),
  ),
} satisfies Record<string, FunctionDefinition>

type Relation = (left: RangeValue, right: RangeValue) => boolean | null

function relation(first: string, second: string, holds: Relation): FunctionDefinition {
  const parameters = [
    { name: first, type: 'any' },
    { name: second, type: 'any' },
  ] as const
  return define(
    signature(parameters, nullable(BOOLEAN), (_, left, right) => holds(toRange(left), toRange(right))),
  )
}

function toRange(value: Value): RangeValue {
  if (isRange(value)) return value
  return { kind: 'range', start: value, end: value, isStartIncluded: true, isEndIncluded: true }
}

/** Whether `left` ends before `right` starts. */
function isBefore(left: RangeValue, right: RangeValue): boolean | null {
  if (left.end === null || right.start === null) return false
  const order = orderValues(left.end, right.start)
  if (order === null) return null
  return order < 0 || (order === 0 && !(left.isEndIncluded && right.isStartIncluded))
}

function meets(left: RangeValue, right: RangeValue): boolean | null {
  if (left.end === null || right.start === null) return false
  const order = orderValues(left.end, right.start)
  return order === null ? null : order === 0 && left.isEndIncluded && right.isStartIncluded
}

function overlapsBefore(left: RangeValue, right: RangeValue): boolean | null {
  const isApart = isBefore(left, right)
  const start = compareStarts(left, right)
  const end = compareEnds(left, right)
  if (isApart === null || start === null || end === null) return null
  return !isApart && start < 0 && end < 0
}

function finishes(inner: RangeValue, outer: RangeValue): boolean | null {
  const start = compareStarts(inner, outer)
  const end = compareEnds(inner, outer)
  return start === null || end === null ? null : start >= 0 && end === 0
}

function starts(inner: RangeValue, outer: RangeValue): boolean | null {
  const start = compareStarts(inner, outer)
  const end = compareEnds(inner, outer)
  return start === null || end === null ? null : start === 0 && end <= 0
}

function includes(outer: RangeValue, inner: RangeValue): boolean | null {
  const start = compareStarts(inner, outer)
  const end = compareEnds(inner, outer)
  return start === null || end === null ? null : start >= 0 && end <= 0
}

/** Which range starts first; an included end point comes before an excluded one of the same value. */
function compareStarts(left: RangeValue, right: RangeValue): number | null {
  if (left.start === null || right.start === null)
    return Number(left.start !== null) - Number(right.start !== null)
  const order = orderValues(left.start, right.start)
  if (order !== 0) return order
  return Number(right.isStartIncluded) - Number(left.isStartIncluded)
}

function compareEnds(left: RangeValue, right: RangeValue): number | null {
  if (left.end === null || right.end === null) return Number(right.end !== null) - Number(left.end !== null)
  const order = orderValues(left.end, right.end)
  if (order !== 0) return order
  return Number(left.isEndIncluded) - Number(right.isEndIncluded)
}

function negateUnknown(first: boolean | null, second: boolean | null): boolean | null {
  return first === null || second === null ? null : !first && !second
}
