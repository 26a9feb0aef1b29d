import type { Logic } from '../ast.ts'
import { BOOLEAN, nullable, type ExpressionType } from '../expression-type.ts'
import { checkCondition } from './check-condition.ts'
import { markPresent, type Checker, type LocalNames } from './checker.ts'
import { presentWhenTrue } from './present-when-true.ts'

/** `and`, `or`: after `x != null and`, x is not null. */
export function checkLogic(node: Logic, names: LocalNames, checker: Checker): ExpressionType {
  let inner = names
  let isNullable = false
  for (const operand of node.operands) {
    const type = checker.infer(operand, inner)
    checkCondition(operand, type, checker, { isNullAllowed: true })
    isNullable ||= type.isNullable
    if (node.operator === 'and') inner = markPresent(inner, presentWhenTrue(operand))
  }
  return isNullable ? nullable(BOOLEAN) : BOOLEAN
}
