import { NOWHERE } from './find-instance.ts'
import { cellAt, ownCell, type OwnCell } from './frame.ts'
import type { FieldPlan, FramePlan, PartPlan, RulePlan } from './plan.ts'
import { forEachFrame, runStep } from './run-steps.ts'
import { answerOf, isPartVisible, judgeVisibility } from './run.ts'
import { touchCell } from './touch.ts'
import { isThere, moveTo, type Update } from './update.ts'

/** Evaluates the noted rules in their order; each may note others, which come later. Then the rules of new rows. */
export function runPending(update: Update): void {
  const { pending, run } = update
  run.results = []
  while (update.next < pending.length) {
    const order = pending[update.next] ?? -1
    update.next += 1
    const step = run.plan.steps[order]
    if (step === undefined) continue
    const rows = step.site.frame.depth === 0 ? undefined : update.rows?.get(order)
    if (rows === undefined) {
      runAgain(update, step, NOWHERE)
    } else {
      update.rows?.delete(order)
      for (const places of rows.values()) {
        if (isThere(update, step.site.frame, places)) runAgain(update, step, places)
      }
    }
  }
  for (const { rows, places } of update.newRows) {
    if (isThere(update, rows, places)) runRow(update, rows, places)
  }
}

function runAgain(update: Update, step: RulePlan, places: readonly number[]): void {
  const { owner, part } = step
  if (owner === null) {
    if (part !== null) showPart(update, part)
    return
  }
  const { run } = update
  const frame = moveTo(update, owner.frame, places)
  if (step.kind === 'visible') {
    const isShown = judgeVisibility(run, owner)
    if (isShown !== cellAt(frame, owner.slot).visible) {
      showCell(update, ownCell(frame, owner.slot), owner, places, isShown)
    }
    return
  }
  const cell = ownCell(frame, owner.slot)
  const { answer } = cell
  cell.answer = undefined
  if (!Object.is(answer, answerOf(run, owner))) touchCell(update, cell, owner, places)
}

function showPart(update: Update, part: PartPlan): void {
  const { run } = update
  const before = run.parts.shown[part.index]
  run.parts = { shown: run.parts.shown.with(part.index, undefined), view: undefined }
  if (isPartVisible(run, part) === before) return
  for (const section of run.plan.parts) if (section.page === part) run.parts.shown[section.index] = undefined
  for (const field of run.plan.top) {
    if (field.part === part || field.part.page === part) showInside(update, field, NOWHERE)
  }
}

/** A field has appeared or gone, and with it all that is inside. */
function showInside(update: Update, plan: FieldPlan, places: readonly number[]): void {
  showCell(update, ownCell(moveTo(update, plan.frame, places), plan.slot), plan, places, undefined)
}

/** The same where we are. A visibility that is not known yet is asked for when it is needed. */
function showCell(
  update: Update,
  cell: OwnCell,
  plan: FieldPlan,
  places: readonly number[],
  isShown: boolean | undefined,
): void {
  cell.visible = isShown
  if (plan.rules.calculate !== null) cell.answer = undefined
  touchCell(update, cell, plan, places)
  if (plan.members.length === 0) return
  const length = plan.rows === null ? 0 : (cell.rows?.frames.length ?? 0)
  for (const member of plan.members) {
    if (plan.rows === null) showInside(update, member, places)
    else for (let place = 0; place < length; place += 1) showInside(update, member, [...places, place])
  }
}

/** Asks for all that rules say in a row, so that what cannot be evaluated is known before anybody looks. */
function runRow(update: Update, rows: FramePlan, places: readonly number[]): void {
  const { run } = update
  for (const step of run.plan.steps) {
    const { owner } = step
    if (owner?.frame.chain[rows.depth] !== rows) continue
    moveTo(update, rows, places)
    forEachFrame(run, owner.frame, () => runStep(run, step), rows.depth)
  }
}
