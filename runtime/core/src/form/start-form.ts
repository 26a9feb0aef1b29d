import { createFormState } from './form-state.ts'
import { loadFrame } from './frame.ts'
import type { PreparedForm } from './prepare-form.ts'
import { createRun } from './run.ts'
import { runSteps } from './run-steps.ts'
import type { AnswerInput, FormState } from './types.ts'

/** Opens a form with the answers of a draft. A new context (another day, new facts) needs a new start. */
export function startForm({ plan }: PreparedForm, { answers, context }: AnswerInput): FormState {
  const root = loadFrame(plan.root, answers, { loaded: 0, isExceeded: false })
  const run = createRun(plan, root, context)
  runSteps(run)
  return createFormState(run, null)
}
