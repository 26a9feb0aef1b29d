import type { ContextExpression, ListExpression } from '../ast.ts'
import type { Evaluator } from '../frame.ts'
import type { Value } from '../values/value.ts'
import type { Bindings } from './bindings.ts'
import type { Compiler } from './compiler.ts'

export function compileList(node: ListExpression, bindings: Bindings, compiler: Compiler): Evaluator {
  if (node.items.every(item => item.kind === 'string' || item.kind === 'boolean')) {
    const constant = node.items.map(item => item.value)
    return () => constant
  }
  const items = node.items.map(item => compiler.compile(item, bindings))
  return frame => items.map(item => item(frame))
}

/** A context; each entry sees the ones before it. */
export function compileContext(node: ContextExpression, bindings: Bindings, compiler: Compiler): Evaluator {
  let inner = bindings
  const entries = node.entries.map(({ key, value }) => {
    const read = compiler.compile(value, inner)
    const slot = compiler.reserveSlot()
    inner = { type: 'slot', name: key, slot, outer: inner }
    return { key, read, slot }
  })
  return frame => {
    const values = new Map<string, Value>()
    for (const { key, read, slot } of entries) {
      const value = read(frame)
      frame.slots[slot] = value
      values.set(key, value)
    }
    return { kind: 'context', entries: values }
  }
}
