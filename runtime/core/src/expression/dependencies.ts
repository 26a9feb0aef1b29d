import type { Expression, Filter, Iterator } from './ast.ts'
import { childExpressions } from './child-expressions.ts'

/** What an expression reads from its scope: a name and the keys that follow it, `["rows", "amount"]`. */
export type Dependency = readonly string[]

/**
 * The dependencies of an expression, each once, in the order of the text. Names bound inside the expression are
 * none. Inside a filter a name may be a key of the element or a name of the scope; both are reported, the key as
 * part of the filtered path.
 */
export function dependenciesOf(ast: Expression): readonly Dependency[] {
  const found = new Map<string, Dependency>()
  const add = (path: Dependency) => found.set(path.join('.'), path)
  collect(ast, { bound: new Map(), elements: [] }, add)
  return [...found.values()]
}

/** The names bound around a node. */
interface Surroundings {
  /** A bound name, and the path its values come from, if they come from one. */
  readonly bound: ReadonlyMap<string, Dependency | null>
  /** The paths whose elements the filters around look at. */
  readonly elements: readonly Dependency[]
}

function collect(node: Expression, around: Surroundings, add: (path: Dependency) => void): void {
  const path = pathOf(node, around)
  if (path !== undefined) {
    const isBoundName = node.kind === 'name' && around.bound.has(node.name)
    if (!isBoundName) for (const each of withElements(node, path, around)) add(each)
    collectConditions(node, around, add)
    return
  }
  switch (node.kind) {
    case 'for':
    case 'quantified': {
      const inner = collectIterators(node.iterators, around, add)
      const body = node.kind === 'for' ? node.body : node.condition
      collect(body, node.kind === 'for' ? bind(inner, 'partial', null) : inner, add)
      return
    }
    case 'context': {
      let inner = around
      for (const { key, value } of node.entries) {
        collect(value, inner, add)
        inner = bind(inner, key, null)
      }
      return
    }
    case 'in': {
      collect(node.value, around, add)
      const inner = bind(around, '?', pathOf(node.value, around) ?? null)
      for (const test of node.tests) collect(test, inner, add)
      return
    }
    case 'path':
      collect(node.object, around, add)
      return
    case 'filter':
      collect(node.list, around, add)
      collectCondition(node, around, add)
      return
    default:
      for (const child of childExpressions(node)) collect(child, around, add)
  }
}

/** The conditions of the filters along a path. */
function collectConditions(node: Expression, around: Surroundings, add: (path: Dependency) => void): void {
  if (node.kind === 'path') collectConditions(node.object, around, add)
  if (node.kind !== 'filter') return
  collectConditions(node.list, around, add)
  collectCondition(node, around, add)
}

function collectCondition(filter: Filter, around: Surroundings, add: (path: Dependency) => void): void {
  const element = pathOf(filter.list, around)
  const inner = bind(around, 'item', element ?? null)
  collect(
    filter.condition,
    element === undefined ? inner : { ...inner, elements: [element, ...inner.elements] },
    add,
  )
}

/** The path of a name, a path or a filter (whose elements are those of its list); `undefined` for other nodes. */
function pathOf(node: Expression, around: Surroundings): Dependency | undefined {
  if (node.kind === 'name') {
    const bound = around.bound.get(node.name)
    return bound === undefined ? [node.name] : (bound ?? undefined)
  }
  if (node.kind === 'filter') return pathOf(node.list, around)
  if (node.kind !== 'path') return undefined
  const object = pathOf(node.object, around)
  return object === undefined ? undefined : [...object, node.key]
}

/** A name that is not bound, inside filters, may also be a key of their elements. */
function withElements(node: Expression, path: Dependency, around: Surroundings): readonly Dependency[] {
  const root = rootName(node)
  if (root === undefined || around.bound.has(root)) return [path]
  return [path, ...around.elements.map(element => [...element, ...path])]
}

function rootName(node: Expression): string | undefined {
  if (node.kind === 'path') return rootName(node.object)
  if (node.kind === 'filter') return rootName(node.list)
  return node.kind === 'name' ? node.name : undefined
}

function collectIterators(
  iterators: readonly Iterator[],
  around: Surroundings,
  add: (path: Dependency) => void,
): Surroundings {
  let inner = around
  for (const { name, source, end } of iterators) {
    collect(source, inner, add)
    if (end !== undefined) collect(end, inner, add)
    inner = bind(inner, name, end === undefined ? (pathOf(source, inner) ?? null) : null)
  }
  return inner
}

function bind(around: Surroundings, name: string, path: Dependency | null): Surroundings {
  return { ...around, bound: new Map(around.bound).set(name, path) }
}
