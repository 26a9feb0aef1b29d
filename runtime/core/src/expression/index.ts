/** The one door to expressions: read, check, compile, evaluate, write. */
export type * from './ast.ts'
export { createBudget, type Budget } from './budget.ts'
export { childExpressions } from './child-expressions.ts'
export { compileExpression, type CompiledExpression } from './compile/compile-expression.ts'
export * from './decimal.ts'
export { dependenciesOf, type Dependency } from './dependencies.ts'
export { evaluate, type EvaluationResult } from './evaluate.ts'
export type { CodeTables, EvaluationScope, WorkingCalendar } from './evaluation-scope.ts'
export * from './expression-type.ts'
export { FUNCTION_NAMES, type FunctionName } from './functions/function-names.ts'
export { amountInWords } from './functions/amount-in-words.ts'
export type { CodeChecks, HostFunctions, PatternEngine } from './host-functions.ts'
export type { ExpressionIssue, ExpressionIssueCode } from './issue.ts'
export * from './limits.ts'
export { parseExpression, parseUnaryTests, type ParseResult } from './parse/index.ts'
export * from './temporal/date.ts'
export {
  fromJson,
  fromValue,
  toJson,
  toValue,
  type AnswerKind,
  type JsonValue,
} from './values/convert-answer.ts'
export { equalValues, orderValues, rangeContains } from './values/compare-values.ts'
export { formatValue } from './values/format-value.ts'
export * from './values/value.ts'
export { checkExpression, type CheckOptions, type CheckResult } from './check/check-expression.ts'
export { functionsOf } from './functions-of.ts'
export { findClosest } from './find-closest.ts'
export { formatExpression } from './format-expression.ts'
export { isName } from './keywords.ts'
export { withoutParts } from './without-parts.ts'
export { parseTemporal } from './temporal/parse-temporal.ts'
