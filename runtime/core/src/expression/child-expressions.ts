import type { Expression } from './ast.ts'

/** The direct parts of a node, in the order of the text. */
export function childExpressions(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'number':
    case 'string':
    case 'boolean':
    case 'null':
    case 'temporal':
    case 'name':
      return []
    case 'path':
      return [node.object]
    case 'negation':
    case 'unaryComparison':
      return [node.operand]
    case 'arithmetic':
    case 'comparison':
      return [node.left, node.right]
    case 'logic':
      return node.operands
    case 'between':
      return [node.value, node.low, node.high]
    case 'in':
      return [node.value, ...node.tests]
    case 'range':
      return [node.start, node.end]
    case 'unaryTests':
      return node.tests
    case 'if':
      return [node.condition, node.consequence, node.alternative]
    case 'for':
      return [...node.iterators.flatMap(iteratorParts), node.body]
    case 'quantified':
      return [...node.iterators.flatMap(iteratorParts), node.condition]
    case 'list':
      return node.items
    case 'context':
      return node.entries.map(entry => entry.value)
    case 'filter':
      return [node.list, node.condition]
    case 'call':
      return node.arguments.map(argument => argument.value)
    case 'instanceOf':
      return [node.value]
  }
}

/** The number of nodes of a tree: what evaluating it once costs at most, loops aside. */
export function countNodes(node: Expression): number {
  return childExpressions(node).reduce((sum, child) => sum + countNodes(child), 1)
}

/** Whether the name occurs anywhere in the tree. */
export function mentionsName(node: Expression, name: string): boolean {
  if (node.kind === 'name') return node.name === name
  return childExpressions(node).some(child => mentionsName(child, name))
}

function iteratorParts(iterator: { readonly source: Expression; readonly end?: Expression }): Expression[] {
  return iterator.end === undefined ? [iterator.source] : [iterator.source, iterator.end]
}
