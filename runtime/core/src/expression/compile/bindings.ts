/**
 * Names bound inside an expression, innermost first. A `slot` is one known name; an `item` is the element a
 * filter looks at, whose own keys are names too if it is a context.
 */
export type Bindings = Binding | null

export interface Binding {
  readonly type: 'slot' | 'item'
  readonly name: string
  readonly slot: number
  readonly outer: Bindings
}

/** Where a name may come from: elements of filters to ask first, then a slot, or the scope if there is none. */
export interface Resolution {
  readonly itemSlots: readonly number[]
  readonly slot: number | null
}

export function resolveName(name: string, bindings: Bindings): Resolution {
  const itemSlots: number[] = []
  for (let binding = bindings; binding !== null; binding = binding.outer) {
    if (binding.type === 'item') itemSlots.push(binding.slot)
    if (binding.name === name) return { itemSlots, slot: binding.slot }
  }
  return { itemSlots, slot: null }
}
