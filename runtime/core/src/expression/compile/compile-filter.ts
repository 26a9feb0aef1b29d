import type { Expression, Filter } from '../ast.ts'
import { countNodes } from '../child-expressions.ts'
import { isInteger, isNumeric, toNumber, type Numeric } from '../decimal.ts'
import { charge, type Evaluator } from '../frame.ts'
import { isList, type ListValue, type Value } from '../values/value.ts'
import type { Bindings } from './bindings.ts'
import type { Compiler } from './compiler.ts'

/**
 * `list[condition]`: the elements for which the condition is true, or, with a number, the element at that
 * position, from 1, negative from the end. A value that is no list is taken as a list of one, null as empty.
 */
export function compileFilter(node: Filter, bindings: Bindings, compiler: Compiler): Evaluator {
  const list = compiler.compile(node.list, bindings)
  if (isNumberLiteral(node.condition)) {
    const position = compiler.compile(node.condition, bindings)
    return frame => {
      const index = position(frame)
      return isNumeric(index) ? elementAt(toList(list(frame)), index) : null
    }
  }
  const slot = compiler.reserveSlot()
  const condition = compiler.compile(node.condition, { type: 'item', name: 'item', slot, outer: bindings })
  const weight = countNodes(node.condition)
  return frame => {
    const items = toList(list(frame))
    charge(frame, weight)
    frame.slots[slot] = items[0] ?? null
    const first = condition(frame)
    if (isNumeric(first)) return elementAt(items, first)
    if (items.length === 0) return []
    const kept: Value[] = first === true ? [items[0] ?? null] : []
    for (let index = 1; index < items.length; index++) {
      const item = items[index] ?? null
      charge(frame, weight)
      frame.slots[slot] = item
      if (condition(frame) === true) kept.push(item)
    }
    return kept
  }
}

function isNumberLiteral(node: Expression): boolean {
  return node.kind === 'number' || (node.kind === 'negation' && node.operand.kind === 'number')
}

function toList(value: Value): ListValue {
  if (isList(value)) return value
  return value === null ? [] : [value]
}

function elementAt(items: ListValue, position: Numeric): Value {
  if (!isInteger(position)) return null
  const index = toNumber(position)
  if (index === 0) return null
  return items[index > 0 ? index - 1 : items.length + index] ?? null
}
