import type { Argument, Expression, Iterator } from './ast.ts'

/**
 * The tree without some of its parts, and without what says nothing once they are gone: a comparison goes with one of
 * its sides, a list with its last element. What is left of a chain of `and` or `or` stays; so does the list of a filter
 * whose condition goes. Of an `if` whose condition goes the branch stays that was taken while the part held nothing:
 * `else`, or `then` where the condition denied it. Nothing is left when the tree itself goes. Parts that do not change
 * keep their identity.
 */
export function withoutParts(
  node: Expression,
  isGone: (node: Expression) => boolean,
): Expression | undefined {
  const walk = (each: Expression): Expression | undefined => withoutParts(each, isGone)
  if (isGone(node)) return undefined
  switch (node.kind) {
    case 'number':
    case 'string':
    case 'boolean':
    case 'null':
    case 'temporal':
    case 'name':
      return node
    case 'path': {
      const object = walk(node.object)
      return object && (object === node.object ? node : { ...node, object })
    }
    case 'negation':
    case 'unaryComparison': {
      const operand = walk(node.operand)
      return operand && (operand === node.operand ? node : { ...node, operand })
    }
    case 'arithmetic':
    case 'comparison': {
      const [left, right] = [walk(node.left), walk(node.right)]
      if (left === undefined || right === undefined) return undefined
      return left === node.left && right === node.right ? node : { ...node, left, right }
    }
    case 'logic': {
      const operands = keep(node.operands, walk)
      return operands.length > 1
        ? isSame(operands, node.operands)
          ? node
          : { ...node, operands }
        : operands[0]
    }
    case 'between': {
      const [value, low, high] = [walk(node.value), walk(node.low), walk(node.high)]
      return value && low && high && { ...node, value, low, high }
    }
    case 'in': {
      const value = walk(node.value)
      const tests = keep(node.tests, walk)
      if (value === undefined || tests.length === 0) return undefined
      return value === node.value && isSame(tests, node.tests) ? node : { ...node, value, tests }
    }
    case 'range': {
      const [start, end] = [walk(node.start), walk(node.end)]
      return start && end && { ...node, start, end }
    }
    case 'unaryTests': {
      const tests = keep(node.tests, walk)
      if (isSame(tests, node.tests)) return node
      return tests.length === 0 ? undefined : { ...node, tests }
    }
    case 'if': {
      const condition = walk(node.condition)
      const [consequence, alternative] = [walk(node.consequence), walk(node.alternative)]
      if (condition === undefined) return denies(node.condition) ? consequence : alternative
      return consequence && alternative && { ...node, condition, consequence, alternative }
    }
    case 'for': {
      const iterators = walkIterators(node.iterators, walk)
      const body = walk(node.body)
      return iterators && body && { ...node, iterators, body }
    }
    case 'quantified': {
      const iterators = walkIterators(node.iterators, walk)
      const condition = walk(node.condition)
      return iterators && condition && { ...node, iterators, condition }
    }
    case 'list': {
      const items = keep(node.items, walk)
      if (isSame(items, node.items)) return node
      return items.length === 0 ? undefined : { ...node, items }
    }
    case 'context': {
      const entries = node.entries.flatMap(({ key, value }) => {
        const left = walk(value)
        return left ? [{ key, value: left }] : []
      })
      return entries.length === node.entries.length ? { ...node, entries } : undefined
    }
    case 'filter': {
      const list = walk(node.list)
      const condition = walk(node.condition)
      return list && (condition === undefined ? list : { ...node, list, condition })
    }
    case 'call': {
      const args = node.arguments.flatMap((argument): Argument[] => {
        const value = walk(argument.value)
        return value ? [{ ...argument, value }] : []
      })
      return args.length === node.arguments.length ? { ...node, arguments: args } : undefined
    }
    case 'instanceOf': {
      const value = walk(node.value)
      return value && { ...node, value }
    }
  }
}

type Walk = (node: Expression) => Expression | undefined

function keep(nodes: readonly Expression[], walk: Walk): Expression[] {
  return nodes.flatMap(node => walk(node) ?? [])
}

function isSame(one: readonly Expression[], other: readonly Expression[]): boolean {
  return one.length === other.length && one.every((node, index) => node === other[index])
}

function walkIterators(iterators: readonly Iterator[], walk: Walk): Iterator[] | undefined {
  const left = iterators.flatMap(({ name, source, end }): Iterator[] => {
    const from = walk(source)
    const to = end && walk(end)
    if (from === undefined || (end !== undefined && to === undefined)) return []
    return [{ name, source: from, ...(to ? { end: to } : {}) }]
  })
  return left.length === iterators.length ? left : undefined
}

function denies(condition: Expression): boolean {
  return (
    (condition.kind === 'comparison' && condition.operator === '!=') ||
    (condition.kind === 'call' && condition.function === 'not')
  )
}
