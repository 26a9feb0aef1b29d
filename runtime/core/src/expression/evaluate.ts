import type { CompiledExpression } from './compile/compile-expression.ts'
import type { Budget } from './budget.ts'
import { isDecimal } from './decimal.ts'
import type { EvaluationScope } from './evaluation-scope.ts'
import { EvaluationStop } from './evaluation-stop.ts'
import { charge, type Frame } from './frame.ts'
import { createIssue, type ExpressionIssue } from './issue.ts'
import { MAX_DEPTH, STEPS_PER_EXPRESSION } from './limits.ts'
import { isList, type Value } from './values/value.ts'

/** A value, or the reason why there is none; a wrong type is no reason but a null. */
export type EvaluationResult = { readonly value: Value } | { readonly issue: ExpressionIssue }

/** Evaluates an expression and takes its steps off the budget. */
export function evaluate(
  compiled: CompiledExpression,
  scope: EvaluationScope,
  budget: Budget,
): EvaluationResult {
  const steps = Math.min(STEPS_PER_EXPRESSION, budget.remaining)
  const frame: Frame = {
    steps,
    scope,
    host: compiled.host,
    slots: compiled.slotCount === 0 ? NO_SLOTS : [],
    patterns: compiled.patterns,
  }
  try {
    charge(frame, compiled.weight)
    const value = compiled.run(frame)
    if (typeof value === 'object' && value !== null && !isDecimal(value)) chargeOutput(value, frame, 0)
    return { value }
  } catch (error) {
    if (!(error instanceof EvaluationStop)) throw error
    const isJudgementSpent = error.code === 'stepLimit' && steps < STEPS_PER_EXPRESSION
    return { issue: createIssue(isJudgementSpent ? 'judgementLimit' : error.code, compiled, error.params) }
  } finally {
    budget.remaining -= steps - Math.max(0, frame.steps)
  }
}

const NO_SLOTS: Value[] = []

/** Pays for what the caller will read, so that a small expression cannot hand out a huge or bottomless value. */
function chargeOutput(value: Value, frame: Frame, depth: number): void {
  if (typeof value !== 'object' || value === null || isDecimal(value)) return
  if (depth > MAX_DEPTH) throw new EvaluationStop('tooDeep', { limit: MAX_DEPTH })
  if (isList(value)) {
    charge(frame, value.length)
    for (const item of value) chargeOutput(item, frame, depth + 1)
  } else if (value.kind === 'context') {
    charge(frame, value.entries.size)
    for (const entry of value.entries.values()) chargeOutput(entry, frame, depth + 1)
  }
}
