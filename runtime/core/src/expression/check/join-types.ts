import { ANY, nullable, type ExpressionType } from '../expression-type.ts'

/** The narrowest type that holds the values of all types; `any` when they have nothing in common. */
export function joinTypes(types: readonly ExpressionType[]): ExpressionType {
  const [first, ...rest] = types
  return first === undefined ? ANY : rest.reduce(joinTwo, first)
}

function joinTwo(left: ExpressionType, right: ExpressionType): ExpressionType {
  if (left.kind === 'null') return nullable(right)
  if (right.kind === 'null') return nullable(left)
  const isNullable = left.isNullable || right.isNullable
  if (left.kind === 'list' && right.kind === 'list') {
    return { kind: 'list', item: joinTwo(left.item, right.item), isNullable }
  }
  if (left.kind === 'range' && right.kind === 'range') {
    return { kind: 'range', of: joinTwo(left.of, right.of), isNullable }
  }
  if (left.kind === 'context' && right.kind === 'context') return { ...joinContexts(left, right), isNullable }
  return left.kind === right.kind && left.kind !== 'list' ? { ...left, isNullable } : ANY
}

type ContextType = Extract<ExpressionType, { kind: 'context' }>

/** All keys of both; a key of one only may be null. */
function joinContexts(left: ContextType, right: ContextType): ContextType {
  if (left.entries === null || right.entries === null) return { ...left, entries: null }
  const entries = new Map<string, ExpressionType>()
  for (const key of new Set([...left.entries.keys(), ...right.entries.keys()])) {
    const first = left.entries.get(key)
    const second = right.entries.get(key)
    if (first !== undefined && second !== undefined) entries.set(key, joinTwo(first, second))
    else if (first !== undefined) entries.set(key, nullable(first))
    else if (second !== undefined) entries.set(key, nullable(second))
  }
  return { ...left, entries }
}
