import type { Between, Comparison, ComparisonOperator, RangeExpression } from '../ast.ts'
import type { Evaluator, Meter } from '../frame.ts'
import { equalValues, orderValues } from '../values/compare-values.ts'
import { kindOf, type Value } from '../values/value.ts'
import type { Bindings } from './bindings.ts'
import type { Compiler } from './compiler.ts'

/**
 * A comparison; null where the two values have no order or are of different types. Native numbers and strings,
 * nearly all there is to compare, take the short way.
 */
export function compileComparison(node: Comparison, bindings: Bindings, compiler: Compiler): Evaluator {
  const left = compiler.compile(node.left, bindings)
  const right = compiler.compile(node.right, bindings)
  switch (node.operator) {
    case '=':
      return frame => {
        const first = left(frame)
        const second = right(frame)
        if (typeof first === 'string' && typeof second === 'string') return first === second
        return equalValues(first, second, frame)
      }
    case '!=':
      return frame => invert(equalValues(left(frame), right(frame), frame))
    case '<':
      return frame => {
        const first = left(frame)
        const second = right(frame)
        if (typeof first === 'number' && typeof second === 'number') return first < second
        const order = orderValues(first, second)
        return order === null ? null : order < 0
      }
    case '<=':
      return frame => {
        const first = left(frame)
        const second = right(frame)
        if (typeof first === 'number' && typeof second === 'number') return first <= second
        const order = orderValues(first, second)
        return order === null ? null : order <= 0
      }
    case '>':
      return frame => {
        const first = left(frame)
        const second = right(frame)
        if (typeof first === 'number' && typeof second === 'number') return first > second
        const order = orderValues(first, second)
        return order === null ? null : order > 0
      }
    case '>=':
      return frame => {
        const first = left(frame)
        const second = right(frame)
        if (typeof first === 'number' && typeof second === 'number') return first >= second
        const order = orderValues(first, second)
        return order === null ? null : order >= 0
      }
  }
}

/** The same for values at hand, as unary tests need it. */
export function compareWith(
  operator: ComparisonOperator,
  left: Value,
  right: Value,
  meter: Meter,
): boolean | null {
  if (operator === '=') return equalValues(left, right, meter)
  if (operator === '!=') return invert(equalValues(left, right, meter))
  const order = orderValues(left, right)
  if (order === null) return null
  if (operator === '<') return order < 0
  if (operator === '<=') return order <= 0
  return operator === '>' ? order > 0 : order >= 0
}

/** `value between low and high`, both included. */
export function compileBetween(node: Between, bindings: Bindings, compiler: Compiler): Evaluator {
  const value = compiler.compile(node.value, bindings)
  const low = compiler.compile(node.low, bindings)
  const high = compiler.compile(node.high, bindings)
  return frame => {
    const subject = value(frame)
    const fromLow = orderValues(subject, low(frame))
    const fromHigh = orderValues(subject, high(frame))
    if (fromLow === null || fromHigh === null) return null
    return fromLow >= 0 && fromHigh <= 0
  }
}

/** A range of two ends of one ordered type; null otherwise. */
export function compileRange(node: RangeExpression, bindings: Bindings, compiler: Compiler): Evaluator {
  const { isStartIncluded, isEndIncluded } = node
  const readStart = compiler.compile(node.start, bindings)
  const readEnd = compiler.compile(node.end, bindings)
  return frame => {
    const start = readStart(frame)
    const end = readEnd(frame)
    if (start === null || end === null || kindOf(start) !== kindOf(end)) return null
    if (orderValues(start, end) === null) return null
    return { kind: 'range', start, end, isStartIncluded, isEndIncluded }
  }
}

function invert(isEqual: boolean | null): boolean | null {
  return isEqual === null ? null : !isEqual
}
