import type { Iterator, Loop, Quantified } from '../ast.ts'
import { countNodes, mentionsName } from '../child-expressions.ts'
import { isInteger, isNumeric, toNumber } from '../decimal.ts'
import { charge, type Evaluator, type Frame } from '../frame.ts'
import { orderValues } from '../values/compare-values.ts'
import { addDays, toEpochDay } from '../temporal/date.ts'
import { isDate, isList, isRange, type ListValue, type RangeValue, type Value } from '../values/value.ts'
import type { Bindings } from './bindings.ts'
import type { Compiler } from './compiler.ts'

/** `for`: the body for every combination of the iterators, the last one turning fastest. */
export function compileFor(node: Loop, bindings: Bindings, compiler: Compiler): Evaluator {
  const { iterators, inner } = compileIterators(node.iterators, bindings, compiler)
  const partialSlot = mentionsName(node.body, 'partial') ? compiler.reserveSlot() : null
  const withPartial =
    partialSlot === null
      ? inner
      : ({ type: 'slot', name: 'partial', slot: partialSlot, outer: inner } as const)
  const body = compiler.compile(node.body, withPartial)
  const weight = countNodes(node.body)
  return frame => {
    const results: Value[] = []
    const isComplete = iterate(frame, iterators, 0, () => {
      charge(frame, weight)
      if (partialSlot !== null) {
        charge(frame, results.length)
        frame.slots[partialSlot] = results.slice()
      }
      results.push(body(frame))
      return true
    })
    return isComplete === null ? null : results
  }
}

/** `some` and `every`: as a chain of `or` and of `and` over the combinations. */
export function compileQuantified(node: Quantified, bindings: Bindings, compiler: Compiler): Evaluator {
  const { iterators, inner } = compileIterators(node.iterators, bindings, compiler)
  const condition = compiler.compile(node.condition, inner)
  const weight = countNodes(node.condition)
  const deciding = node.quantifier === 'some'
  return frame => {
    let isKnown = true
    const isComplete = iterate(frame, iterators, 0, () => {
      charge(frame, weight)
      const value = condition(frame)
      if (value === deciding) return false
      if (value !== !deciding) isKnown = false
      return true
    })
    if (isComplete === null) return null
    if (!isComplete) return deciding
    return isKnown ? !deciding : null
  }
}

interface CompiledIterator {
  readonly slot: number
  readonly weight: number
  readonly items: (frame: Frame) => ListValue | null
}

function compileIterators(
  iterators: readonly Iterator[],
  bindings: Bindings,
  compiler: Compiler,
): { iterators: readonly CompiledIterator[]; inner: Bindings } {
  let inner = bindings
  const compiled = iterators.map(iterator => {
    const items = compileItems(iterator, inner, compiler)
    const slot = compiler.reserveSlot()
    inner = { type: 'slot', name: iterator.name, slot, outer: inner }
    const weight = countNodes(iterator.source) + (iterator.end === undefined ? 0 : countNodes(iterator.end))
    return { slot, weight, items }
  })
  return { iterators: compiled, inner }
}

/** What an iterator goes through; null when there is nothing it could go through. */
function compileItems(
  { source, end }: Iterator,
  bindings: Bindings,
  compiler: Compiler,
): CompiledIterator['items'] {
  const readSource = compiler.compile(source, bindings)
  if (end === undefined) {
    return frame => {
      const value = readSource(frame)
      if (isList(value)) return value
      if (isRange(value)) return countRange(value, frame)
      return value === null ? null : [value]
    }
  }
  const readEnd = compiler.compile(end, bindings)
  return frame => count(readSource(frame), readEnd(frame), frame)
}

function countRange(range: RangeValue, frame: Frame): ListValue | null {
  const order = orderValues(range.start, range.end)
  const items = count(range.start, range.end, frame)
  if (items === null || order === null || order > 0) return null
  const last = items.length - (range.isEndIncluded ? 0 : 1)
  return items.slice(range.isStartIncluded ? 0 : 1, Math.max(0, last))
}

/** From one integer or date to another, by one, upwards or downwards. */
function count(start: Value, end: Value, frame: Frame): ListValue | null {
  if (isDate(start) && isDate(end)) {
    return countIntegers(toEpochDay(start), toEpochDay(end), frame).map(
      day => addDays(start, day - toEpochDay(start)) ?? null,
    )
  }
  if (!isNumeric(start) || !isNumeric(end) || !isInteger(start) || !isInteger(end)) return null
  return countIntegers(toNumber(start), toNumber(end), frame)
}

function countIntegers(start: number, end: number, frame: Frame): readonly number[] {
  const length = Math.abs(end - start) + 1
  charge(frame, length)
  const step = start <= end ? 1 : -1
  return Array.from({ length }, (_, index) => start + index * step)
}

/** Runs `visit` for every combination until it returns false. Null when an iterator has nothing to go through. */
function iterate(
  frame: Frame,
  iterators: readonly CompiledIterator[],
  position: number,
  visit: () => boolean,
): boolean | null {
  const iterator = iterators[position]
  if (iterator === undefined) return visit()
  charge(frame, iterator.weight)
  const items = iterator.items(frame)
  if (items === null) return null
  for (const item of items) {
    charge(frame, 1)
    frame.slots[iterator.slot] = item
    const goesOn = iterate(frame, iterators, position + 1, visit)
    if (goesOn !== true) return goesOn
  }
  return true
}
