import type { Name, Path } from '../ast.ts'
import { readText, type Evaluator, type Frame } from '../frame.ts'
import { readKey } from '../values/read-key.ts'
import { isContext, type Value } from '../values/value.ts'
import { resolveName, type Bindings } from './bindings.ts'
import type { Compiler } from './compiler.ts'

/** A name: the elements of the filters around it are asked first, then the slot or the scope. */
export function compileName({ name }: Name, bindings: Bindings): Evaluator {
  const { itemSlots, slot } = resolveName(name, bindings)
  const outer = slot === null ? readScope(name) : readSlot(slot)
  if (itemSlots.length === 0) return outer
  return frame => {
    const found = findInItems(frame, itemSlots, name)
    return found === undefined ? outer(frame) : found
  }
}

/** A path; one that starts at a name of the scope asks for the column of a repeat before building its rows. */
export function compilePath(node: Path, bindings: Bindings, compiler: Compiler): Evaluator {
  const { object, key } = node
  const read = compiler.compile(object, bindings)
  const readPath: Evaluator = frame => readText(frame, readKey(read(frame), key, frame))
  if (object.kind !== 'name') return readPath
  const { itemSlots, slot } = resolveName(object.name, bindings)
  if (slot !== null || itemSlots.length > 0) return readPath
  const { name } = object
  return frame => frame.scope.column?.(name, key) ?? readPath(frame)
}

function readScope(name: string): Evaluator {
  const place = RESOLVED.exec(name)?.[1]
  if (place === undefined) return frame => readText(frame, frame.scope.lookup(name) ?? null)
  const index = Number(place)
  return frame => {
    const { scope } = frame
    return readText(frame, (scope.field === undefined ? scope.lookup(name) : scope.field(index)) ?? null)
  }
}

/** A name that has been resolved to the field at a place of the form; never written by hand. */
const RESOLVED = /^\$(\d{1,6})$/

function readSlot(slot: number): Evaluator {
  return frame => readText(frame, frame.slots[slot] ?? null)
}

/** `undefined` when no element has such a key. */
function findInItems(frame: Frame, itemSlots: readonly number[], name: string): Value | undefined {
  for (const slot of itemSlots) {
    const item = frame.slots[slot] ?? null
    const value = isContext(item) ? item.entries.get(name) : undefined
    if (value !== undefined) return readText(frame, value)
  }
  return undefined
}
