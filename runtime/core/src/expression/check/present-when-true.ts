import type { Expression } from '../ast.ts'
import { formatExpression } from '../format-expression.ts'

/** The paths, as canonical texts, that cannot be null where the condition is true. */
export function presentWhenTrue(condition: Expression): readonly string[] {
  switch (condition.kind) {
    case 'logic':
      return condition.operator === 'and' ? condition.operands.flatMap(presentWhenTrue) : []
    case 'comparison': {
      const { operator, left, right } = condition
      if (operator === '!=')
        return left.kind === 'null' ? pathText(right) : right.kind === 'null' ? pathText(left) : []
      if (operator === '=')
        return left.kind === 'null' || right.kind === 'null' ? [] : presentInEquality(left, right)
      return [...pathText(left), ...pathText(right)]
    }
    case 'between':
      return [...pathText(condition.value), ...pathText(condition.low), ...pathText(condition.high)]
    default:
      return []
  }
}

/** Equal to a literal that is not null. */
function presentInEquality(left: Expression, right: Expression): readonly string[] {
  if (isLiteral(right)) return pathText(left)
  return isLiteral(left) ? pathText(right) : []
}

function isLiteral({ kind }: Expression): boolean {
  return kind === 'number' || kind === 'string' || kind === 'boolean' || kind === 'temporal'
}

function pathText(node: Expression): readonly string[] {
  return isPath(node) ? [formatExpression(node)] : []
}

function isPath(node: Expression): boolean {
  return node.kind === 'name' || (node.kind === 'path' && isPath(node.object))
}
