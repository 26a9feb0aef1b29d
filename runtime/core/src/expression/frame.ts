import type { EvaluationScope } from './evaluation-scope.ts'
import { EvaluationStop } from './evaluation-stop.ts'
import type { HostFunctions } from './host-functions.ts'
import { CHARACTERS_PER_STEP, MAX_STRING_LENGTH } from './limits.ts'
import type { Value } from './values/value.ts'

/** Counts the steps of an evaluation down. */
export interface Meter {
  steps: number
}

/** One evaluation under way. */
export interface Frame extends Meter {
  readonly scope: EvaluationScope
  readonly host: HostFunctions
  /** The values of names bound inside the expression, by the slot the compiler gave them. */
  readonly slots: Value[]
}

/** A compiled node. */
export type Evaluator = (frame: Frame) => Value

/** Takes steps off; stops the evaluation when there are none left. */
export function charge(meter: Meter, steps: number): void {
  meter.steps -= steps
  if (meter.steps < 0) throw new EvaluationStop('stepLimit')
}

/** Pays for building a string and stops the evaluation when it is longer than allowed. */
export function chargeString(meter: Meter, length: number): void {
  if (length > MAX_STRING_LENGTH) throw new EvaluationStop('outputLimit', { limit: MAX_STRING_LENGTH })
  if (length >= CHARACTERS_PER_STEP) charge(meter, Math.floor(length / CHARACTERS_PER_STEP))
}
