import { NO_ROWS, rowsIn } from './frame.ts'
import type { FieldPlan, FramePlan, RulePlan } from './plan.ts'
import { answerOf, frameAt, isPartVisible, isVisible, withRow, type Run } from './run.ts'

/**
 * Evaluates all rules of visibility and calculation in their order. Asking for values does the same; in this order
 * a chain of rules never nests, however long it is.
 */
export function runSteps(run: Run): void {
  run.results = []
  for (const step of run.plan.steps) {
    if (step.owner === null) runStep(run, step)
    else forEachFrame(run, step.owner.frame, () => runStep(run, step))
  }
}

/** Evaluates one rule where we are. */
export function runStep(run: Run, { kind, owner, part }: RulePlan): void {
  if (owner === null) {
    if (part !== null) isPartVisible(run, part)
  } else if (kind === 'visible') {
    isVisible(run, owner)
  } else {
    answerOf(run, owner)
  }
}

/** Does something in every instance of a frame: the form, or each row of a repeat (and of the repeats around). */
export function forEachFrame(run: Run, frame: FramePlan, act: () => void, from = 0): void {
  const next = frame.chain[from + 1]
  if (next === undefined || frame.depth === from) {
    act()
    return
  }
  for (const row of rowsAt(run, next.repeat)) withRow(run, row, () => forEachFrame(run, frame, act, from + 1))
}

function rowsAt(run: Run, repeat: FieldPlan | null) {
  return repeat === null ? NO_ROWS : rowsIn(frameAt(run, repeat.frame.depth), repeat)
}
