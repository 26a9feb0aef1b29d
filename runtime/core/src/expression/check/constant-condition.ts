import type { Expression } from '../ast.ts'
import { createBudget } from '../budget.ts'
import { childExpressions } from '../child-expressions.ts'
import { compileExpression } from '../compile/compile-expression.ts'
import { evaluate } from '../evaluate.ts'
import { formatExpression } from '../format-expression.ts'

/** More steps than this are not worth the wait while a rule is typed. */
const STEPS = 10_000

/** What a condition always gives, whatever the answers; nothing when it depends on them. */
export function constantCondition(node: Expression): boolean | undefined {
  if (!dependsOnAnything(node)) {
    const scope = { lookup: () => undefined, today: '2000-01-01' }
    const result = evaluate(compileExpression(node), scope, createBudget(STEPS))
    return 'value' in result && typeof result.value === 'boolean' ? result.value : undefined
  }
  switch (node.kind) {
    case 'logic': {
      const deciding = node.operator === 'or'
      const values = node.operands.map(constantCondition)
      if (values.includes(deciding)) return deciding
      if (node.operator === 'and' && asksForTwoValues(node.operands)) return false
      return undefined
    }
    case 'call': {
      const [argument] = node.arguments
      const value = node.function === 'not' && argument ? constantCondition(argument.value) : undefined
      return value === undefined ? undefined : !value
    }
    case 'comparison': {
      const isSelf = formatExpression(node.left) === formatExpression(node.right)
      if (!isSelf || callsAnything(node.left)) return undefined
      return node.operator === '=' ? true : node.operator === '!=' ? false : undefined
    }
    default:
      return undefined
  }
}

/** `kind = "a" and kind = "b"`. */
function asksForTwoValues(operands: readonly Expression[]): boolean {
  const asked = new Map<string, string>()
  return operands.some(operand => {
    if (operand.kind !== 'comparison' || operand.operator !== '=' || dependsOnAnything(operand.right)) {
      return false
    }
    const subject = formatExpression(operand.left)
    const value = formatExpression(operand.right)
    const earlier = asked.get(subject)
    asked.set(subject, value)
    return earlier !== undefined && earlier !== value && isLiteral(operand.right)
  })
}

function isLiteral({ kind }: Expression): boolean {
  return kind === 'string' || kind === 'boolean' || kind === 'number' || kind === 'temporal'
}

function dependsOnAnything(node: Expression): boolean {
  return node.kind === 'name' || node.kind === 'call' || childExpressions(node).some(dependsOnAnything)
}

function callsAnything(node: Expression): boolean {
  return node.kind === 'call' || childExpressions(node).some(callsAnything)
}
