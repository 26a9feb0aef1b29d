import type { Expression } from '../ast.ts'
import type { ExpressionType } from '../expression-type.ts'
import { createIssue } from '../issue.ts'
import { constantCondition } from './constant-condition.ts'
import type { Checker } from './checker.ts'
import { describeType } from './describe-type.ts'

/**
 * A condition must be a boolean. That it can be null is a warning, since null counts as not met; so is that it always
 * gives the same. Of a chain the part is told that decides it.
 */
export function checkCondition(
  node: Expression,
  type: ExpressionType,
  checker: Checker,
  { isNullAllowed }: { readonly isNullAllowed: boolean } = { isNullAllowed: false },
): void {
  if (type.kind !== 'boolean' && type.kind !== 'any') {
    checker.report(createIssue('notACondition', node, { actual: describeType(type) }))
  } else if (type.isNullable && !isNullAllowed) {
    checker.report({ ...createIssue('possiblyNullCondition', node), severity: 'warning' })
  }
  const value = constantCondition(node)
  const isToldByPart =
    node.kind === 'logic' && node.operands.some(operand => constantCondition(operand) !== undefined)
  if (value !== undefined && !isToldByPart) {
    const params = { value: String(value) }
    checker.report({ ...createIssue('constantCondition', node, params), severity: 'warning' })
  }
}
