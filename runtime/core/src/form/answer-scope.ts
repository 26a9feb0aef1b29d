import type { EvaluationScope } from '../expression/index.ts'
import { loadFrame } from './frame.ts'
import type { PreparedForm } from './prepare-form.ts'
import { createRun, scopeOf } from './run.ts'
import type { AnswerInput } from './types.ts'

/**
 * The answers and the context as a scope, for expressions outside the form: gateways, decision tables, documents,
 * prefill keys. Names resolve as in a rule that stands outside groups and rows; hidden fields are null.
 */
export function createAnswerScope(
  { plan }: PreparedForm,
  { answers, context }: AnswerInput,
): EvaluationScope {
  const run = createRun(plan, loadFrame(plan.root, answers, { loaded: 0, isExceeded: false }), context)
  return scopeOf(run, { index: plan.sites.length, container: null, frame: plan.root, readers: new Map() })
}
