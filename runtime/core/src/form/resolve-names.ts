import type { Expression, Iterator } from '../expression/index.ts'
import { isContextName } from './context-names.ts'
import { findField, type FieldNode, type FieldTree } from './field-tree.ts'
import type { Mention } from './types.ts'

export interface ResolvedExpression {
  /** The tree with every mention of a field as one name: `$4`, or `$4[]` for a column. */
  readonly ast: Expression
  readonly mentions: readonly Mention[]
}

/** Marks names that a rule is given besides the fields, so that no field can be taken for them. */
export const EXTRA_MARK = '@'

/** What names mean around a node. */
interface Surroundings {
  /** Names bound inside the expression, and the repeat whose rows they stand for. */
  readonly bound: ReadonlyMap<string, FieldNode | null>
  /** The repeats whose rows the filters around look at, innermost first; null for a list of something else. */
  readonly elements: readonly (FieldNode | null)[]
}

/**
 * Finds the fields an expression mentions and replaces each mention by the field's number, so that evaluation
 * neither searches scopes nor builds a group or row of which it needs one value.
 */
export function resolveNames(
  ast: Expression,
  tree: FieldTree,
  site: FieldNode | null,
  extraNames: readonly string[] = [],
): ResolvedExpression {
  const mentions = new Map<string, Mention>()
  const outermost: Surroundings = { bound: new Map(), elements: [] }
  return { ast: resolve(ast, outermost, 'whole'), mentions: [...mentions.values()] }

  /** `whole`: the value is used as it is; `rows`: only its length, or keys that the caller notes, are used. */
  function resolve(node: Expression, around: Surroundings, use: 'whole' | 'rows'): Expression {
    switch (node.kind) {
      case 'name':
        return resolveName(node, around, use)
      case 'path':
        return resolvePath(node, around)
      case 'filter': {
        const rows = rowsOf(node.list, around)
        const list = resolve(node.list, around, 'rows')
        if (use === 'whole' && rows !== null) mention(rows, 'value', [])
        const inner = { bound: bind(around.bound, 'item', rows), elements: [rows, ...around.elements] }
        return { ...node, list, condition: resolve(node.condition, inner, 'whole') }
      }
      case 'for': {
        const { iterators, inner } = resolveIterators(node.iterators, around)
        const body = { ...inner, bound: bind(inner.bound, 'partial', null) }
        return { ...node, iterators, body: resolve(node.body, body, 'whole') }
      }
      case 'quantified': {
        const { iterators, inner } = resolveIterators(node.iterators, around)
        return { ...node, iterators, condition: resolve(node.condition, inner, 'whole') }
      }
      case 'context': {
        let inner = around
        const entries = node.entries.map(({ key, value }) => {
          const resolved = { key, value: resolve(value, inner, 'whole') }
          inner = { ...inner, bound: bind(inner.bound, key, null) }
          return resolved
        })
        return { ...node, entries }
      }
      case 'in': {
        const inner = { ...around, bound: bind(around.bound, '?', null) }
        return {
          ...node,
          value: resolve(node.value, around, 'whole'),
          tests: node.tests.map(test => resolve(test, inner, 'whole')),
        }
      }
      case 'call': {
        const argumentUse = node.function === 'count' ? 'rows' : 'whole'
        return {
          ...node,
          arguments: node.arguments.map(each => ({
            ...each,
            value: resolve(each.value, around, argumentUse),
          })),
        }
      }
      default:
        return mapChildren(node, child => resolve(child, around, 'whole'))
    }
  }

  function resolveName(
    node: Expression & { kind: 'name' },
    around: Surroundings,
    use: 'whole' | 'rows',
  ): Expression {
    const { name } = node
    if (around.bound.has(name)) {
      const rows = around.bound.get(name) ?? null
      if (rows !== null && use === 'whole') mention(rows, 'value', [])
      return node
    }
    const inElements = findInElements(name, around)
    if (inElements !== undefined) {
      if (inElements !== null) mention(inElements, 'column', [])
      else mentionOutside(name)
      return node
    }
    if (extraNames.includes(name)) return { ...node, name: EXTRA_MARK + name }
    const found = findField(tree, site, name)
    if (found === undefined) return node
    mention(found, found.field.type === 'repeat' && use === 'rows' ? 'rows' : 'value', [])
    return { ...node, name: `$${found.index}` }
  }

  function resolvePath(node: Expression & { kind: 'path' }, around: Surroundings): Expression {
    const keys: string[] = []
    let root: Expression = node
    while (root.kind === 'path') {
      keys.unshift(root.key)
      root = root.object
    }
    if (root.kind === 'name' && isFree(root.name, around)) {
      const found = findField(tree, site, root.name)
      if (found !== undefined) return resolveFieldPath(node, found, keys)
    }
    // A path from a row of a repeat: the column is what is read, not the whole row.
    const rows = root.kind === 'name' && !around.bound.has(root.name) ? null : rowsOf(root, around)
    const resolvedRoot = resolve(root, around, rows === null ? 'whole' : 'rows')
    if (rows !== null) mentionBelow(rows, keys)
    return keys.reduce<Expression>(
      (object, key) => ({ kind: 'path', object, key, from: node.from, to: node.to }),
      resolvedRoot,
    )
  }

  /** `size.w` → `$4`; `rows.amount` → `$6[]`; what follows stays a path. */
  function resolveFieldPath(node: Expression, start: FieldNode, keys: readonly string[]): Expression {
    let current = start
    let used = 0
    let suffix = ''
    while (used < keys.length) {
      const { type } = current.field
      if (type !== 'group' && (type !== 'repeat' || suffix !== '')) break
      const member = current.members.get(keys[used] ?? '')
      if (member === undefined) break
      if (type === 'repeat') suffix = '[]'
      current = member
      used += 1
    }
    const rest = keys.slice(used)
    if (current.field.type === 'repeat' || current.field.type === 'group') mentionBelow(current, rest, suffix)
    else mention(current, suffix === '' ? 'value' : 'column', rest)
    const name: Expression = {
      kind: 'name',
      name: `$${current.index}${suffix}`,
      from: node.from,
      to: node.to,
    }
    return rest.reduce<Expression>(
      (object, key) => ({ kind: 'path', object, key, from: node.from, to: node.to }),
      name,
    )
  }

  /** Notes the field that keys lead to from a repeat (each key is a column) or group. */
  function mentionBelow(start: FieldNode, keys: readonly string[], suffix = ''): void {
    let current = start
    let used = 0
    let isColumn = suffix !== ''
    for (const key of keys) {
      const member = current.members.get(key)
      if (member === undefined) break
      if (current.field.type === 'repeat') isColumn = true
      current = member
      used += 1
    }
    mention(current, isColumn ? 'column' : 'value', keys.slice(used))
  }

  function resolveIterators(
    iterators: readonly Iterator[],
    around: Surroundings,
  ): { iterators: Iterator[]; inner: Surroundings } {
    let inner = around
    const resolved = iterators.map(({ name, source, end }) => {
      const rows = end === undefined ? rowsOf(source, inner) : null
      const iterator: Iterator = {
        name,
        source: resolve(source, inner, rows === null ? 'whole' : 'rows'),
        ...(end === undefined ? {} : { end: resolve(end, inner, 'whole') }),
      }
      inner = { ...inner, bound: bind(inner.bound, name, rows) }
      return iterator
    })
    return { iterators: resolved, inner }
  }

  /** The repeat whose rows an expression lists, or null. */
  function rowsOf(node: Expression, around: Surroundings): FieldNode | null {
    if (node.kind === 'filter') return rowsOf(node.list, around)
    if (node.kind === 'path') {
      const object = rowsOf(node.object, around) ?? groupOf(node.object, around)
      const member = object?.members.get(node.key)
      return member?.field.type === 'repeat' ? member : null
    }
    if (node.kind !== 'name') return null
    if (around.bound.has(node.name)) return around.bound.get(node.name) ?? null
    if (!isFree(node.name, around)) return null
    const found = findField(tree, site, node.name)
    return found?.field.type === 'repeat' ? found : null
  }

  function groupOf(node: Expression, around: Surroundings): FieldNode | null {
    if (node.kind === 'path') {
      const member = groupOf(node.object, around)?.members.get(node.key)
      return member?.field.type === 'group' ? member : null
    }
    if (node.kind !== 'name' || !isFree(node.name, around)) return null
    const found = findField(tree, site, node.name)
    return found?.field.type === 'group' ? found : null
  }

  function isFree(name: string, around: Surroundings): boolean {
    return !around.bound.has(name) && !extraNames.includes(name) && findInElements(name, around) === undefined
  }

  /** A column of the rows a filter looks at; null when the elements are unknown and may have it. */
  function findInElements(name: string, around: Surroundings): FieldNode | null | undefined {
    for (const rows of around.elements) {
      if (rows === null) return null
      const member = rows.members.get(name)
      if (member !== undefined) return member
    }
    return undefined
  }

  function mentionOutside(name: string): void {
    const found = findField(tree, site, name)
    if (found !== undefined && !isContextName(name)) mention(found, 'value', [])
  }

  function mention(node: FieldNode, kind: Mention['kind'], parts: readonly string[]): void {
    const key = `${node.index} ${kind} ${parts.join('.')}`
    if (!mentions.has(key)) mentions.set(key, { field: node.field.id, kind, parts })
  }
}

function bind<T>(names: ReadonlyMap<string, T>, name: string, value: T): ReadonlyMap<string, T> {
  return new Map(names).set(name, value)
}

/** Kinds that bind no names: their parts are resolved like themselves. */
type PlainExpression = Exclude<
  Expression,
  { kind: 'name' | 'path' | 'filter' | 'for' | 'quantified' | 'context' | 'in' | 'call' }
>

function mapChildren(node: PlainExpression, map: (child: Expression) => Expression): Expression {
  switch (node.kind) {
    case 'number':
    case 'string':
    case 'boolean':
    case 'null':
    case 'temporal':
      return node
    case 'negation':
    case 'unaryComparison':
      return { ...node, operand: map(node.operand) }
    case 'arithmetic':
    case 'comparison':
      return { ...node, left: map(node.left), right: map(node.right) }
    case 'logic':
      return { ...node, operands: node.operands.map(map) }
    case 'between':
      return { ...node, value: map(node.value), low: map(node.low), high: map(node.high) }
    case 'range':
      return { ...node, start: map(node.start), end: map(node.end) }
    case 'unaryTests':
      return { ...node, tests: node.tests.map(map) }
    case 'if':
      return {
        ...node,
        condition: map(node.condition),
        consequence: map(node.consequence),
        alternative: map(node.alternative),
      }
    case 'list':
      return { ...node, items: node.items.map(map) }
    case 'instanceOf':
      return { ...node, value: map(node.value) }
  }
}
