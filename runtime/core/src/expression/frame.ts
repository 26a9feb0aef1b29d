import type { EvaluationScope } from './evaluation-scope.ts'
import { EvaluationStop } from './evaluation-stop.ts'
import type { HostFunctions } from './host-functions.ts'
import { CHARACTERS_PER_STEP, CHARACTERS_READ_PER_STEP, MAX_STRING_LENGTH } from './limits.ts'
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
  /** The patterns that stand in the expression as they are. */
  readonly patterns: ReadonlySet<string>
}

/** A compiled node. */
export type Evaluator = (frame: Frame) => Value

/** Takes steps off; stops the evaluation when there are none left. */
export function charge(meter: Meter, steps: number): void {
  meter.steps -= steps
  if (meter.steps < 0) throw new EvaluationStop('stepLimit')
}

/** Pays for a long text that is about to be read, and gives it back; short ones are part of the step. */
export function readText<Read extends Value>(meter: Meter, value: Read): Read {
  if (typeof value === 'string' && value.length >= CHARACTERS_READ_PER_STEP) {
    charge(meter, Math.floor(value.length / CHARACTERS_READ_PER_STEP))
  }
  return value
}

/** Pays for building a string and stops the evaluation when it is longer than allowed. */
export function chargeString(meter: Meter, length: number): void {
  if (length > MAX_STRING_LENGTH) throw new EvaluationStop('outputLimit', { limit: MAX_STRING_LENGTH })
  if (length >= CHARACTERS_PER_STEP) charge(meter, Math.floor(length / CHARACTERS_PER_STEP))
}
