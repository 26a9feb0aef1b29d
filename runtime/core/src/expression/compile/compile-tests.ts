import type { Expression, Membership, UnaryComparison, UnaryTests } from '../ast.ts'
import { mentionsName } from '../child-expressions.ts'
import { charge, type Evaluator, type Frame } from '../frame.ts'
import { equalValues, rangeContains } from '../values/compare-values.ts'
import { isList, isRange, type Value } from '../values/value.ts'
import type { Bindings } from './bindings.ts'
import { compareWith } from './compile-comparison.ts'
import type { Compiler } from './compiler.ts'

type Test = (subject: Value, frame: Frame) => boolean | null

/** `value in (tests)`: true when one test holds. */
export function compileMembership(node: Membership, bindings: Bindings, compiler: Compiler): Evaluator {
  const value = compiler.compile(node.value, bindings)
  const strings = stringsOf(node.tests)
  if (strings !== undefined) {
    return frame => {
      const subject = value(frame)
      if (typeof subject === 'string') return strings.has(subject)
      return subject === null ? false : null
    }
  }
  const slot = compiler.reserveSlot()
  const inner = { type: 'slot', name: '?', slot, outer: bindings } as const
  const test = anyOf(node.tests.map(each => compileTest(each, inner, compiler)))
  return frame => {
    const subject = value(frame)
    frame.slots[slot] = subject
    return test(subject, frame)
  }
}

/** A cell of a decision table, applied to the `?` of the scope. */
export function compileUnaryTests(node: UnaryTests, bindings: Bindings, compiler: Compiler): Evaluator {
  if (node.tests.length === 0) return () => true
  const input = compiler.compile({ kind: 'name', name: '?', from: node.from, to: node.from }, bindings)
  const test = anyOf(node.tests.map(each => compileTest(each, bindings, compiler)))
  const { isNegated } = node
  return frame => {
    const result = test(input(frame), frame)
    return isNegated && result !== null ? !result : result
  }
}

/** Outside a test, `(< 10)` is the range of everything below ten. */
export function compileUnaryComparison(
  node: UnaryComparison,
  bindings: Bindings,
  compiler: Compiler,
): Evaluator {
  const { operator } = node
  const operand = compiler.compile(node.operand, bindings)
  return frame => {
    const end = operand(frame)
    if (end === null || operator === '!=') return null
    const isIncluded = operator !== '<' && operator !== '>'
    const hasStart = operator === '>' || operator === '>=' || operator === '='
    const hasEnd = operator === '<' || operator === '<=' || operator === '='
    return {
      kind: 'range',
      start: hasStart ? end : null,
      end: hasEnd ? end : null,
      isStartIncluded: hasStart && isIncluded,
      isEndIncluded: hasEnd && isIncluded,
    }
  }
}

function compileTest(node: Expression, bindings: Bindings, compiler: Compiler): Test {
  if (node.kind === 'unaryComparison') {
    const { operator } = node
    const operand = compiler.compile(node.operand, bindings)
    return (subject, frame) => compareWith(operator, subject, operand(frame), frame)
  }
  const expression = compiler.compile(node, bindings)
  if (node.kind === 'range') {
    return (subject, frame) => {
      const range = expression(frame)
      return isRange(range) ? rangeContains(range, subject) : null
    }
  }
  if (mentionsName(node, '?')) {
    return (_, frame) => {
      const result = expression(frame)
      return typeof result === 'boolean' ? result : null
    }
  }
  return (subject, frame) => matchTest(subject, expression(frame), frame)
}

/** Whether the subject is the value, lies in the range, or matches an element of the list. */
function matchTest(subject: Value, value: Value, frame: Frame): boolean | null {
  if (isRange(value) && !isRange(subject)) return rangeContains(value, subject)
  if (!isList(value)) return equalValues(subject, value, frame)
  if (isList(subject) && equalValues(subject, value, frame) === true) return true
  charge(frame, value.length)
  // As in `list contains`, an element of another type is just no match.
  return value.some(
    item =>
      (isRange(item) && !isRange(subject)
        ? rangeContains(item, subject)
        : equalValues(subject, item, frame)) === true,
  )
}

function anyOf(tests: readonly Test[]): Test {
  const [only] = tests
  if (tests.length === 1 && only !== undefined) return only
  return (subject, frame) => anyTrue(tests, test => test(subject, frame))
}

/** True when one is true, else null when one is null, else false. */
function anyTrue<Item>(items: readonly Item[], test: (item: Item) => boolean | null): boolean | null {
  let isKnown = true
  for (const item of items) {
    const result = test(item)
    if (result === true) return true
    if (result === null) isKnown = false
  }
  return isKnown ? false : null
}

/** The strings of a test against string literals only, the commonest of all; `undefined` for other tests. */
function stringsOf(tests: readonly Expression[]): ReadonlySet<string> | undefined {
  const [only] = tests
  const items = tests.length === 1 && only?.kind === 'list' ? only.items : tests
  const strings = new Set<string>()
  for (const item of items) {
    if (item.kind !== 'string') return undefined
    strings.add(item.value)
  }
  return strings
}
