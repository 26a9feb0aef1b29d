import { STEPS_PER_JUDGEMENT } from './limits.ts'

/** The steps that the expressions of one judgement share; `evaluate` takes them off. */
export interface Budget {
  remaining: number
}

/** A full budget; a test may ask for a smaller one. */
export function createBudget(steps: number = STEPS_PER_JUDGEMENT): Budget {
  return { remaining: steps }
}
