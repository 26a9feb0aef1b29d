import { ownCell, type OwnCell } from './frame.ts'
import { noteDependents } from './note-dependents.ts'
import type { FieldPlan } from './plan.ts'
import { markStale, moveTo, type Update } from './update.ts'

/** A field has another answer: forgets what was made of it, and notes what reads it. */
export function touch(update: Update, plan: FieldPlan, places: readonly number[]): void {
  const cell = ownCell(moveTo(update, plan.frame, places), plan.slot)
  cell.answer = undefined
  touchCell(update, cell, plan, places)
}

/** The same where we are, for a field whose answer is known. */
export function touchCell(update: Update, cell: OwnCell, plan: FieldPlan, places: readonly number[]): void {
  cell.value = undefined
  markStale(update, cell, plan, places)
  forgetAround(update, plan, places)
  noteDependents(update, plan, places)
}

/** What groups, rows and columns around made of it. */
function forgetAround(update: Update, plan: FieldPlan, places: readonly number[]): void {
  const { root, run } = update
  root.draft = undefined
  root.columns = undefined
  root.offered = undefined
  if (places.length === 0 && plan.container === null) return
  const { chain } = run
  for (const frame of chain) {
    frame.draft = undefined
    frame.columns = undefined
    frame.offered = undefined
    frame.keys = undefined
  }
  let depth = places.length
  for (let { container } = plan; container !== null; { container } = container) {
    if (container.rows !== null) depth -= 1
    const frame = chain[depth]
    if (frame === undefined) continue
    const cell = ownCell(frame, container.slot)
    cell.value = undefined
    markStale(update, cell, container, depth === places.length ? places : places.slice(0, depth))
  }
}
