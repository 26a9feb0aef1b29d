import type { Expression } from '../ast.ts'
import type { ExpressionType } from '../expression-type.ts'
import { createIssue } from '../issue.ts'
import type { Checker } from './checker.ts'
import { describeType } from './describe-type.ts'

/** A condition must be a boolean; that it can be null is a warning, since null counts as not met. */
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
}
