import { buildPlan, type FormTools } from './build-plan.ts'
import type { FormPlan } from './plan.ts'
import type { CompiledForm } from './types.ts'

/** A compiled form turned into closures. Holds no answers: one serves any number of cases at the same time. */
export interface PreparedForm {
  readonly compiled: CompiledForm
  /** Internal to core/form. */
  readonly plan: FormPlan
}

/**
 * Makes a compiled form ready to evaluate; needs no parser.
 * @throws RangeError when `compiled.needs.patterns` and no pattern engine is given.
 */
export function prepareForm(compiled: CompiledForm, tools: FormTools = {}): PreparedForm {
  return { compiled, plan: buildPlan(compiled, tools) }
}
