import { isWithin, writePath } from './answer-path.ts'
import { draftAnswer } from './draft-answers.ts'
import { findInstance, pathOf } from './find-instance.ts'
import { createFormState, runOf } from './form-state.ts'
import { cellAt, loadField, ownCell, rowsIn, type Frame } from './frame.ts'
import { noteColumn } from './note-dependents.ts'
import type { FieldPlan } from './plan.ts'
import type { PreparedForm } from './prepare-form.ts'
import { replaceRows } from './replace-rows.ts'
import { runPending } from './run-pending.ts'
import type { Run } from './run.ts'
import type { FormChange, FormState } from './types.ts'
import { touch } from './touch.ts'
import { createUpdate, moveTo, type Update } from './update.ts'

/**
 * Answers fields anew and evaluates again what depends on them, nothing else. Changes at paths that lead to no field,
 * or to a calculated one, are left out. The state given stays as it is.
 */
export function changeForm(
  _prepared: PreparedForm,
  state: FormState,
  changes: readonly FormChange[],
): FormState {
  const update = createUpdate(runOf(state))
  for (const each of changes) applyChange(update, each)
  runPending(update)
  return createFormState(update.run, update.changed)
}

function applyChange(update: Update, { path, value }: FormChange): void {
  const { run, root } = update
  const found = findInstance(run.plan, root, path)
  if (found === undefined || !found.plan.hasAnswer) return
  const { plan, places, rest } = found
  if (plan.rules.calculate !== null) return
  const frame = moveTo(update, plan.frame, places)
  const answer = rest.length === 0 ? value : writePath(answerBelow(run, frame, plan), rest, value)
  if (plan.rows === null) {
    ownCells(frame, plan)
    loadField(frame, plan, answer, { loaded: 0, isExceeded: false })
  } else {
    setRows(update, frame, plan, places, answer)
  }
  touchInside(update, plan, places)
}

/** What a path leads through: the rows of a repeat, or the parts of a composite value. */
function answerBelow(run: Run, frame: Frame, plan: FieldPlan): unknown {
  return plan.rows === null ? cellAt(frame, plan.slot).raw : draftAnswer(run, plan)
}

function ownCells(frame: Frame, plan: FieldPlan): void {
  ownCell(frame, plan.slot)
  if (plan.rows === null) for (const member of plan.members) ownCells(frame, member)
}

function setRows(
  update: Update,
  frame: Frame,
  plan: FieldPlan,
  places: readonly number[],
  answer: unknown,
): void {
  const { rows } = plan
  if (rows === null) return
  const before = rowsIn(frame, plan)
  const hadFailures = forgetFailures(update.run, pathOf(plan, places))
  replaceRows(frame, plan, answer, hadFailures ? 'anew' : 'known')
  const after = rowsIn(frame, plan)
  after.forEach((row, place) => {
    if (row === before[place]) return
    listRow(update, row, plan.members, [...places, place])
    update.newRows.push({ rows, places: [...places, place] })
  })
  // What was inside a row that gave way may have no successor: nested rows.
  before.forEach((row, place) => {
    if (row !== after[place]) listRow(update, row, plan.members, [...places, place])
  })
}

/** Rows come and go: what could not be evaluated in them is said of other rows from now on. */
function forgetFailures({ failures }: Run, path: string): boolean {
  if (failures === null) return false
  let hadSome = false
  for (const [key, issue] of failures) {
    if (issue.path !== path && isWithin(issue.path, path)) hadSome = failures.delete(key)
  }
  return hadSome
}

/** A row that is new, gone or in another place is looked at again as a whole. */
function listRow(update: Update, row: Frame, members: readonly FieldPlan[], places: readonly number[]): void {
  for (const plan of members) {
    update.changed.push({ plan, places })
    if (plan.rows === null) listRow(update, row, plan.members, places)
    else rowsIn(row, plan).forEach((inner, place) => listRow(update, inner, plan.members, [...places, place]))
  }
}

/** A field and all inside it have other values. */
function touchInside(update: Update, plan: FieldPlan, places: readonly number[]): void {
  touch(update, plan, places)
  for (const member of plan.members) {
    if (plan.rows === null) touchInside(update, member, places)
    else noteColumn(update, member, places)
  }
}
